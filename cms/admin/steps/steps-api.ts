import type { Finding } from '../../domain/quality/finding.ts'
import type { StepOffer } from '../../domain/workflow.ts'

export type ShownFinding = Finding & { readonly key: string; readonly isTicked: boolean }

/** What `GET /api/:collection/:id/steps` answers. */
export interface StepsAnswer {
  readonly state: string
  readonly stateName: string
  readonly isLive: boolean
  readonly updatedAt: string
  readonly steps: readonly StepOffer[]
  readonly findings: readonly ShownFinding[]
  readonly authors: readonly string[]
  readonly signOff: { readonly by: string | null; readonly at: string | null } | null
  readonly remarks: readonly { readonly by: string | null; readonly at: string; readonly text: string }[]
}

export type StepResult =
  | { readonly answer: StepsAnswer; readonly message?: undefined }
  | { readonly answer?: undefined; readonly message: string; readonly code?: string | undefined }

const UNREACHABLE = '没有连上服务器，请检查网络后再试。'

export function loadSteps(address: string): Promise<StepResult> {
  return ask(`${address}/steps`, {})
}

export function sendStep(
  address: string,
  step: string,
  request: { remark: string; tickedWarnings: readonly string[]; seen: string },
): Promise<StepResult> {
  return ask(`${address}/step/${step}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  })
}

/** The newest version, as the form takes it. */
export async function loadNewest(address: string): Promise<Record<string, unknown> | undefined> {
  const response = await fetch(`${address}?draft=true&depth=0`, { credentials: 'include' })
  return response.ok ? ((await response.json()) as Record<string, unknown>) : undefined
}

async function ask(address: string, init: RequestInit): Promise<StepResult> {
  try {
    const response = await fetch(address, { ...init, credentials: 'include' })
    const json = (await response.json()) as StepsAnswer & { errors?: { message: string; code?: string }[] }
    if (response.ok) return { answer: json }
    const [error] = json.errors ?? []
    return { message: error?.message ?? UNREACHABLE, code: error?.code }
  } catch {
    return { message: UNREACHABLE }
  }
}
