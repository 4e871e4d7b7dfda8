import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What axe finds wrong with a page as it is now, one line for each place. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // Without frames the way that opens a second page for each look is not needed.
  const builder = new AxeBuilder({ page }).setLegacyMode()
  const results = await (rules ? builder.withRules(rules) : builder).analyze()
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  )
}
