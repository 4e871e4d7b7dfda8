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

/** The same of some parts of a page: for parts of ours in a frame that is another's. */
export async function violationsWithin(page: Page, parts: readonly string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode()
  for (const part of parts) if ((await page.locator(part).count()) > 0) builder.include(part)
  const { violations: found } = await builder.analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  )
}
