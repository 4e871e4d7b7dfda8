/** A draft beside its editor: it says that it is there, and is loaded anew when something was saved. */
const editor: Window | null = self.opener ?? (self.parent === self ? null : self.parent)

if (editor) {
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const { origin, data } = event
    if (origin !== location.origin || typeof data !== 'object' || data === null || !('type' in data)) return
    if (data.type === 'payload-document-event') location.reload()
  })
  // Other pages refuse to stand in a frame.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')) link.target = '_blank'
  editor.postMessage({ type: 'payload-live-preview', ready: true }, location.origin)
}
