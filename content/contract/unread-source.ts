/** How editors note that they have not opened the original; they take it out of the note when they have. */
const UNREAD = '未打开原文'

/** The mark of a source whose note says that its original was not opened. */
export const unreadMark = (note: string | null | undefined): { isUnread?: true } =>
  note?.includes(UNREAD) ? { isUnread: true } : {}
