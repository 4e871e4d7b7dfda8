/** An object of the library without the place where it is written. */
export type WithoutFile<Entry> = Omit<Entry, 'file'>
