import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { ReactNode } from 'react'

/** A view of ours inside Payload's frame. */
export function Frame({ title, intro, children }: { title: string; intro: string; children: ReactNode }) {
  return (
    <Gutter className="desk-view">
      <SetStepNav nav={[{ label: title }]} />
      <main>
        <div className="desk-view__head">
          <h1>{title}</h1>
          <p>{intro}</p>
        </div>
        {children}
      </main>
    </Gutter>
  )
}

/** For those who have no business here. @param who whose business it is */
export function NotForYou({ who = '编辑、审核专家和管理员' }: { who?: string }) {
  return (
    <Frame title="没有权限" intro={`这里只给${who}用。需要的话，请管理员在账号里加上角色。`}>
      {null}
    </Frame>
  )
}

/** One value of a query; of several the first. */
export function one(value: string | string[] | undefined): string | undefined {
  const first = Array.isArray(value) ? value[0] : value
  return first === '' ? undefined : first
}
