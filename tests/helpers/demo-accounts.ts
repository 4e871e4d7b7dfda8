import type { Role } from '../../cms/domain/roles.ts'

/** The accounts that the demo county comes with. */
export const DEMO_ACCOUNTS: Readonly<Record<Role, string>> = {
  administrator: 'admin@miaopu.example',
  editor: 'editor@miaopu.example',
  reviewer: 'reviewer@miaopu.example',
  organizer: 'organizer@miaopu.example',
  trainer: 'trainer@miaopu.example',
}

/** Signs each in once and returns the tokens of their sessions: the server counts sign-ins of one address. */
export async function signInAll(url: string, password: string): Promise<Record<Role, string>> {
  const tokens = Object.entries(DEMO_ACCOUNTS).map(async ([role, email]) => {
    const answer = await fetch(`${url}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    const { token } = (await answer.json()) as { token?: string }
    if (token === undefined) throw new Error(`${role} could not sign in: ${answer.status}`)
    return [role, token] as const
  })
  return Object.fromEntries(await Promise.all(tokens)) as Record<Role, string>
}
