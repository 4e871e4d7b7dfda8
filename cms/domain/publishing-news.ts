/** What the publisher knows of itself, as far as people are told. */
export interface PublishingState {
  readonly state: 'starting' | 'publishing' | 'idle' | 'broken'
  /** Number of the newest state of the content, and of the newest one that is wholly in the files. */
  readonly revision: number
  readonly published: number
  readonly routes: number
  readonly progress?: { readonly done: number; readonly total: number } | undefined
  readonly failures: readonly { readonly route: string; readonly reason: string }[]
  readonly problems: readonly {
    readonly collection: string
    readonly id: string
    readonly title: string
    readonly reason: string
  }[]
  /** Why the folder cannot be written, in Chinese. */
  readonly folder?: string | undefined
  readonly reason?: string | undefined
}

export interface PublishingNews {
  readonly tone: 'fine' | 'busy' | 'trouble'
  readonly headline: string
  /** Whole percent of the pages looked at; only while it publishes. */
  readonly percent?: number | undefined
  readonly troubles: readonly Trouble[]
  /** Troubles beyond those listed. */
  readonly more: number
}

export interface Trouble {
  readonly what: string
  readonly reason: string
  /** The document to mend, when it is one. */
  readonly document?: { readonly collection: string; readonly id: string } | undefined
}

/** Troubles that are listed one by one. */
const LISTED = 20

/** What is told in the panel about the public site: whether it is up to date, how far it is, and what is wrong. */
export function publishingNews(state: PublishingState | undefined): PublishingNews {
  if (!state) return { tone: 'busy', headline: '正在启动，稍后就能看到', troubles: [], more: 0 }
  const troubles = troublesOf(state)
  const isBehind = state.state === 'publishing' || state.state === 'starting' || state.published < state.revision
  const percent = isBehind && state.progress ? percentOf(state.progress) : undefined
  return {
    tone: troubles.length > 0 ? 'trouble' : isBehind ? 'busy' : 'fine',
    headline: headlineOf(state, isBehind, troubles.length),
    ...(percent === undefined ? {} : { percent }),
    troubles: troubles.slice(0, LISTED),
    more: Math.max(0, troubles.length - LISTED),
  }
}

function headlineOf({ state, folder, routes, progress }: PublishingState, isBehind: boolean, troubles: number): string {
  if (state === 'broken') return '发布停了，网站仍是原来的样子。请告诉管理员重新启动'
  if (folder) return '新内容写不进去，网站仍是原来的样子'
  if (state === 'starting') return '正在启动，稍后就能看到'
  if (isBehind) return progress ? `正在发布：${progress.done} / ${progress.total} 页` : '正在发布'
  return troubles > 0 ? `网站已是最新，但有 ${troubles} 处没有发布成功` : `网站已是最新，共 ${routes} 页`
}

function troublesOf({ state, folder, reason, failures, problems }: PublishingState): Trouble[] {
  return [
    ...(folder ? [{ what: '网站文件夹', reason: folder }] : []),
    ...(reason && (state === 'broken' || !folder)
      ? [{ what: '发布', reason: `读取内容时出错，会自动重试：${reason}` }]
      : []),
    ...problems.map(({ collection, id, title, reason }) => ({
      what: title,
      reason: `家长看不到这一篇：${reason}`,
      document: { collection, id },
    })),
    ...failures.map(({ route, reason }) => ({ what: route, reason: `这一页仍是上一次的样子：${reason}` })),
  ]
}

function percentOf({ done, total }: { done: number; total: number }): number {
  return total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100))
}
