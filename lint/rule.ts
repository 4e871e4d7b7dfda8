import type { RuleTester } from 'oxlint/plugins-dev'

/** The linter exports no type of a rule but in its tester. */
export type Rule = Exclude<Parameters<RuleTester['run']>[1], { createOnce: unknown }>
export type Context = Parameters<Rule['create']>[0]
type Scope = NonNullable<Context['sourceCode']['scopeManager']['globalScope']>
export type Reference = Scope['references'][number]
export type Node = Parameters<Context['sourceCode']['getScope']>[0]
