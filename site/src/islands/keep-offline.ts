import { address } from '../view/address.ts'

/** What was visited stays readable without network, where the browser can do that. */
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => void navigator.serviceWorker.register(address.serviceWorker).catch(() => undefined))
}
