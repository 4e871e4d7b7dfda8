export interface FieldTrouble {
  readonly path: string
  readonly message: string
}

const UNREACHABLE = [{ path: '', message: '没有连上服务器，请检查网络后再试。' }]

/** Signs a family up; `done` is what to tell it. */
export async function sendFamily(
  lecture: string,
  form: FormData,
): Promise<{ readonly troubles: readonly FieldTrouble[]; readonly done: string }> {
  try {
    const response = await fetch(`/api/lectures/${lecture}/sign-ups`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(form)),
    })
    const json = (await response.json()) as {
      readonly errors?: readonly FieldTrouble[]
      readonly place?: number
      readonly manageUrl?: string
    }
    if (!response.ok) return { troubles: json.errors ?? UNREACHABLE, done: '' }
    const how = json.place === undefined ? '已经报上名' : `排在候补第 ${json.place} 位`
    const link = `${location.origin}${json.manageUrl ?? ''}`
    return { troubles: [], done: `${how}，会通知对方。对方收不到短信时，把这个网址转给他：${link}` }
  } catch {
    return { troubles: UNREACHABLE, done: '' }
  }
}
