/**
 * Copies the article with its looks into the clipboard, and its words for editors that take plain text only. A copied
 * selection comes first: it works without https and in old browsers, and is taken as it is. `clipboard.write` first
 * renders the HTML under this site's security policy, which complains of every style.
 */
async function writeClipboard(html: string, text: string): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined') return false
  try {
    const blobs = { 'text/html': html, 'text/plain': text }
    await navigator.clipboard.write([
      new ClipboardItem(
        Object.fromEntries(Object.entries(blobs).map(([type, content]) => [type, new Blob([content], { type })])),
      ),
    ])
    return true
  } catch {
    return false
  }
}

function copySelection(from: HTMLElement, html: string, text: string): boolean {
  const replace = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html)
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.getSelection()?.selectAllChildren(from)
  document.addEventListener('copy', replace)
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', replace)
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const status = document.querySelector<HTMLElement>('[data-copied]')
  const preview = document.querySelector<HTMLElement>('[data-preview]')
  const source = document.querySelector<HTMLTextAreaElement>('[data-source]')
  if (!status || !preview || !source) continue
  button.hidden = false
  button.addEventListener('click', async () => {
    const [html, text] = [source.value, preview.innerText]
    const isCopied = copySelection(preview, html, text) || (await writeClipboard(html, text))
    if (!isCopied) document.getSelection()?.selectAllChildren(preview)
    status.textContent = isCopied
      ? '复制好了。到公众号后台的正文里粘贴。'
      : '浏览器不让直接复制。正文已经替您选中：按 Ctrl + C，手机上点“复制”。'
  })
}
