import { address } from '../view/address.ts'

/** What was visited stays readable without network, where the browser can do that. A draft does not. */
const isPreview = 'preview' in document.documentElement.dataset
if (import.meta.env.PROD && !isPreview && 'serviceWorker' in navigator) {
  addEventListener('load', () => void navigator.serviceWorker.register(address.serviceWorker).catch(() => undefined))
}
