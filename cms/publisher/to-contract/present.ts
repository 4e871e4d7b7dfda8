type Present<T> = {
  [Name in keyof T as undefined extends T[Name] ? never : null extends T[Name] ? never : Name]: T[Name]
} & {
  [Name in keyof T as undefined extends T[Name] ? Name : null extends T[Name] ? Name : never]?: NonNullable<T[Name]>
}

/** Leaves out what editors left empty: null, undefined and empty strings. The contract has no empty values. */
export function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ) as Present<T>
}
