/** A `where` as Payload's API reads it from a query: `where[and][0][state][equals]=open`. Lists of values are joined by commas. */
export function whereQuery(where: Readonly<Record<string, unknown>>): URLSearchParams {
  const query = new URLSearchParams()
  write(query, 'where', where)
  return query
}

function write(query: URLSearchParams, name: string, value: unknown): void {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) query.set(name, value.join(','))
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) write(query, `${name}[${key}]`, inner)
  } else query.set(name, String(value))
}
