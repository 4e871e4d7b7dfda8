import { usePathname } from 'next/navigation'

/** The address of the view that is open, without its query. */
export const useHere = (): string => usePathname()
