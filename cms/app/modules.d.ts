declare module '@payload-config' {
  import type { SanitizedConfig } from 'payload'

  const config: Promise<SanitizedConfig>
  export default config
}

declare module '*/importMap' {
  import type { ImportMap } from 'payload'

  export const importMap: ImportMap
}
