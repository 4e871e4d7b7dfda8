/** The one place of the panel's own components that knows which router there is. */
export { usePathname, useRouter } from 'next/navigation'
