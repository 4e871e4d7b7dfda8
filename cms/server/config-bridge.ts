import type { SanitizedConfig } from 'payload'

/**
 * The config that this process already loaded. Next's bundle imports this file in place of payload.config.ts, so that
 * the config is neither bundled nor evaluated a second time.
 */
export default (globalThis as unknown as { miaopuConfig: Promise<SanitizedConfig> }).miaopuConfig
