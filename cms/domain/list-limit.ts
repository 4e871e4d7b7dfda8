const MOST_FOR_VISITORS = 100
const MOST_FOR_STAFF = 500

/**
 * How many entries one request may read. Nothing given stays so (the default page size applies); 0, which would mean
 * all, and larger numbers become the most allowed.
 */
export function cappedLimit(asked: number | undefined, isStaff: boolean): number | undefined {
  const most = isStaff ? MOST_FOR_STAFF : MOST_FOR_VISITORS
  if (asked === undefined) return undefined
  return asked >= 1 && asked <= most ? asked : most
}
