/** Address that dials a number: `tel:120`. Spaces and hyphens are for the eye only. */
export function telephoneLink(phone: string): string {
  return `tel:${phone.replaceAll(/[^\d+]/g, '')}`
}
