import { useLivePreviewContext } from '@payloadcms/ui'
import { useEffect } from 'react'

const FOREIGN = 'Responsive'
const OURS = '跟着窗口'
const PLACES = '.live-preview-toolbar-controls__breakpoint span, .popup-button-list__button'

/** Payload writes one choice of the live preview's width into its code, in English, out of reach of its own texts. */
export function useChinesePreview(): void {
  const { isLivePreviewing } = useLivePreviewContext()
  useEffect(() => {
    if (!isLivePreviewing) return undefined
    const translate = () => {
      for (const place of document.querySelectorAll(PLACES)) {
        if (place.textContent === FOREIGN && place.firstChild) place.firstChild.nodeValue = OURS
      }
    }
    translate()
    const observer = new MutationObserver(translate)
    observer.observe(document.body, { childList: true, characterData: true, subtree: true })
    return () => observer.disconnect()
  }, [isLivePreviewing])
}
