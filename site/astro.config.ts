import { defineConfig, passthroughImageService } from 'astro/config'
import { renderToFiles } from './adapter/integration.ts'

// Nothing may be inlined into a page: the Content-Security-Policy allows neither inline scripts nor inline styles.
export default defineConfig({
  output: 'server',
  trailingSlash: 'always',
  outDir: '../build/site',
  cacheDir: '../build/site-cache',
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_astro' },
  devToolbar: { enabled: false },
  adapter: renderToFiles(),
  image: { service: passthroughImageService() },
  vite: {
    build: { assetsInlineLimit: 0, cssMinify: true },
  },
})
