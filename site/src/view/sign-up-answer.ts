import { SIGN_UP_FIELDS, type SignUpField, WAITING_LIST } from './sign-up-form.ts'

export type SignUpAnswer =
  | { kind: 'done'; token: string; url: string }
  | {
      kind: 'refused'
      errors: { message: string; field?: SignUpField | undefined }[]
      /** Whether the waiting list is offered instead. */
      canWait: boolean
    }

/** Something came back that is no answer of ours. */
export const UNREADABLE: SignUpAnswer = {
  kind: 'refused',
  canWait: false,
  errors: [
    {
      message:
        '服务器没有正常回答，不知道报上了没有。请过一会儿在这一页再按一次：已经报上的话会直接打开您的报名；填的内容都还在。',
    },
  ],
}

/** The network failed: nothing came back, whether the server has signed the family up or not. */
export const UNREACHABLE: SignUpAnswer = {
  kind: 'refused',
  canWait: false,
  errors: [
    {
      message:
        '网络断了，不知道报上了没有。请检查网络后在这一页再按一次：已经报上的话会直接打开您的报名，不会重复；填的内容都还在。',
    },
  ],
}

/**
 * What the server's answer to a sign-up means.
 * @param body parsed JSON of any shape
 */
export function readSignUpAnswer(status: number, body: unknown): SignUpAnswer {
  if (typeof body !== 'object' || body === null) return UNREADABLE
  const { token, manageUrl, errors } = body as Record<string, unknown>
  if (status === 201 && typeof token === 'string') {
    return { kind: 'done', token, url: typeof manageUrl === 'string' ? manageUrl : `/sign-up/${token}/` }
  }
  const list = Array.isArray(errors) ? errors.flatMap(readError) : []
  const canWait = Array.isArray(errors) && errors.some(isForWaitingList)
  return list.length > 0 ? { kind: 'refused', errors: list, canWait } : UNREADABLE
}

function isForWaitingList(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === WAITING_LIST
}

function readError(error: unknown): { message: string; field?: SignUpField | undefined }[] {
  if (typeof error !== 'object' || error === null) return []
  const { message, path } = error as Record<string, unknown>
  if (typeof message !== 'string') return []
  return [{ message, field: SIGN_UP_FIELDS.find((name) => name === path) }]
}
