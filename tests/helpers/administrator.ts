import { randomBytes } from 'node:crypto'

/** Makes the first account of an empty platform, as the panel does, and returns what signs its requests. */
export async function firstAdministrator(url: string): Promise<{ Authorization: string }> {
  const password = randomBytes(12).toString('base64url')
  const email = 'administrator@miaopu.example'
  const response = await fetch(`${url}/api/users/first-register`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password, 'confirm-password': password, name: '管理员', roles: ['administrator'] }),
  })
  const { token } = (await response.json()) as { token?: string }
  if (!token) throw new Error(`The first account was refused: ${response.status}`)
  return { Authorization: `JWT ${token}` }
}
