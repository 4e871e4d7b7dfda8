import { type RefObject, useEffect, useRef } from 'react'

const HEIGHT = '--doc-controls-height'

/**
 * Payload gives the bar above the form a fixed height and lets the sidebar stick below it. This bar is as high as what
 * it says needs, so the sidebar is told.
 *
 * @param isShown whether the bar is on the page yet
 */
export function useBarHeight(isShown: boolean): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isShown) return undefined
    const controls = bar.current?.closest<HTMLElement>('.doc-controls')
    const root = document.documentElement
    if (!controls) return undefined
    const observer = new ResizeObserver(() => root.style.setProperty(HEIGHT, `${controls.offsetHeight}px`))
    observer.observe(controls)
    return () => {
      observer.disconnect()
      root.style.removeProperty(HEIGHT)
    }
  }, [isShown])
  return bar
}
