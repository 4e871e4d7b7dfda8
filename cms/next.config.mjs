import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'

const cms = import.meta.dirname
const root = path.dirname(cms)

/** The admin panel only; the server in front lends it its one Payload config through `config-bridge`. */
export default withPayload({
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-sqlite',
    '@payloadcms/db-mongodb',
    '@payloadcms/drizzle',
    '@payloadcms/graphql',
  ],
  turbopack: {
    root,
    resolveAlias: { '@payload-config': './server/config-bridge.ts' },
  },
  images: { unoptimized: true },
})
