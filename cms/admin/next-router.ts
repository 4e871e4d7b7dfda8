/** The one place of the panel's own components that knows which router there is. */
export { redirect, usePathname, useRouter, useSearchParams } from 'next/navigation'
