const SHORTEST_PASSWORD = 10

/** Why a password is refused, or undefined. */
export function passwordProblem(password: string): string | undefined {
  if (password.length < SHORTEST_PASSWORD) return `密码至少要有 ${SHORTEST_PASSWORD} 个字符`
  if (new Set(password).size < 4) return '密码太简单，请至少用 4 种不同的字符'
  return undefined
}
