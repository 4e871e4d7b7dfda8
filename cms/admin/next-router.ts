/** The one place of the panel's own components that knows which router there is. */
export { useRouter } from 'next/navigation'
