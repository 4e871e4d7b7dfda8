import { randomBytes } from 'node:crypto'

type Headers = Readonly<Record<string, string>>

/** Makes the account of a reviewer and returns what signs its requests. */
export async function makeReviewer(url: string, administrator: Headers): Promise<Headers> {
  const account = { email: 'reviewer@miaopu.example', password: randomBytes(12).toString('base64url') }
  await send(`${url}/api/users`, administrator, { ...account, name: '审核专家', roles: ['reviewer'] })
  const { token } = (await send(`${url}/api/users/login`, {}, account)) as { token: string }
  return { Authorization: `JWT ${token}` }
}

/** Changes an article and has it signed off, so that only publishing is left to do. */
export async function approveEdit(
  url: string,
  { editor, reviewer }: { editor: Headers; reviewer: Headers },
  id: string,
  change: object,
): Promise<void> {
  const article = `${url}/api/articles/${id}`
  await send(`${article}?draft=true&depth=0`, editor, change, 'PATCH')
  const response = await fetch(`${article}/steps`, { headers: editor })
  const { findings } = (await response.json()) as { findings: { key: string }[] }
  await send(`${article}/step/submit`, editor, { tickedWarnings: findings.map(({ key }) => key) })
  await send(`${article}/step/approve`, reviewer, {})
}

/** Publishes what was approved. */
export async function publishEdit(url: string, editor: Headers, id: string): Promise<void> {
  await send(`${url}/api/articles/${id}/step/publish`, editor, {})
}

async function send(address: string, headers: Headers, json: object, method = 'POST'): Promise<unknown> {
  const response = await fetch(address, {
    method,
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(json),
  })
  if (!response.ok) throw new Error(`${method} ${address} answered ${response.status}: ${await response.text()}`)
  return response.json()
}
