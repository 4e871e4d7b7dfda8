/** `2026 年版` for an edition that is a year, else as it is called. */
export function editionLabel(version: string): string {
  return /^\d{4}$/.test(version) ? `${version} 年版` : version
}
