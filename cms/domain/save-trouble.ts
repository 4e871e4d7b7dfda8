/** Said when a save did not reach the server: what is typed is only in the form. */
export const SAVE_UNREACHED =
  '网络断了，刚才的改动还没有保存。请先别关这一页，等网络好了再点“保存草稿”；着急的话先把写的复制下来。'
