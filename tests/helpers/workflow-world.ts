import type { ContentState } from '../../cms/domain/content-states.ts'
import type { Role } from '../../cms/domain/roles.ts'
import type { ContentStep } from '../../cms/domain/workflow-steps.ts'
import type { Article, User } from '../../cms/payload-types.ts'
import { type Register, storeArticle, storeRegister, storeUser } from '../factories/stored.ts'
import { startPayload, type TestPayload, type TestRequest } from './payload.ts'

export type Person = 'editor' | 'reviewer' | 'administrator' | 'organizer' | 'trainer'

export interface StepAnswer {
  status: number
  json: {
    state?: ContentState
    errors?: { message: string; path: string; code: string }[]
    findings?: { code: string; path: string; severity: string; key: string; isTicked: boolean; message: string }[]
    steps?: { step: ContentStep; allowed: boolean; reason: string }[]
    remarks?: { by: string; step: string; text: string }[]
    signOff?: { by: string; at: string } | null
  }
}

/** A newsroom with one person of each role, over REST and without a server between. */
export interface WorkflowWorld extends TestPayload {
  register: Register
  users: Record<Person, User>
  send: (person: Person | 'visitor', path: string, init?: Omit<TestRequest, 'as'>) => Promise<Response>
  step: (person: Person | 'visitor', id: string, step: string, json?: object) => Promise<StepAnswer>
  /** The newest version. */
  newest: (id: string) => Promise<Article>
  /** What families read; undefined when nothing. */
  live: (id: string) => Promise<Article | undefined>
  /** An article in this state, of which an older version is live unless it is archived; its draft is by the editor. */
  articleIn: (state: ContentState) => Promise<Article>
}

let titles = 0
/** No two articles are alike, so that the checks find nothing. */
export const ownTitle = (): string => {
  titles += 1
  return [...String(10_000 + titles)].map((digit) => '春夏秋冬风花雪月山水'[Number(digit)]).join('') + titles
}

export async function openWorkflowWorld(): Promise<WorkflowWorld> {
  const test = await startPayload()
  const { payload, request, signIn } = test
  const register = await storeRegister(payload)
  const users = {} as Record<Person, User>
  const headers: Partial<Record<Person | 'visitor', Record<string, string>>> = {}
  for (const role of ['administrator', 'editor', 'reviewer', 'organizer', 'trainer'] satisfies Role[]) {
    users[role] = await storeUser(payload, [role], { name: `某${role}` })
    headers[role] = await signIn(users[role].email)
  }
  const send: WorkflowWorld['send'] = (person, path, init = {}) => request(path, { ...init, as: headers[person] })
  const step: WorkflowWorld['step'] = async (person, id, name, json = {}) => {
    const response = await send(person, `/api/articles/${id}/step/${name}`, { method: 'POST', json })
    return { status: response.status, json: (await response.json()) as StepAnswer['json'] }
  }
  const must = async (...args: Parameters<typeof step>): Promise<void> => {
    const { status, json } = await step(...args)
    if (status !== 200) throw new Error(`${args[2]}: ${status} ${JSON.stringify(json)}`)
  }
  const newest: WorkflowWorld['newest'] = (id) =>
    payload.findByID({ collection: 'articles', id, draft: true, trash: true, depth: 0, overrideAccess: true })
  const live: WorkflowWorld['live'] = async (id) => {
    const response = await send('visitor', `/api/articles/${id}?depth=0`)
    return response.ok ? ((await response.json()) as Article) : undefined
  }
  const edit = async (id: string): Promise<void> => {
    const json = { summary: `改过的摘要 ${titles}。` }
    const response = await send('editor', `/api/articles/${id}`, { method: 'PATCH', json })
    if (!response.ok) throw new Error(await response.text())
  }
  const articleIn: WorkflowWorld['articleIn'] = async (state) => {
    const { id } = await storeArticle(payload, register, { title: ownTitle(), owner: users.administrator.id })
    const walk: Record<ContentState, () => Promise<void>> = {
      published: async () => {},
      'needs-revision': () => must('editor', id, 'request-revision', { remark: '有新的指南' }),
      archived: () => must('editor', id, 'unpublish', { remark: '过时了' }),
      draft: () => edit(id),
      'in-review': async () => {
        await edit(id)
        await must('editor', id, 'submit')
      },
      approved: async () => {
        await edit(id)
        await must('editor', id, 'submit')
        await must('reviewer', id, 'approve')
      },
    }
    await walk[state]()
    return newest(id)
  }
  return { ...test, register, users, send, step, newest, live, articleIn }
}
