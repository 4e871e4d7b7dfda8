import { frameLoop, QRCanvas, rearCamera } from 'qr/dom.js'

/** The same code is told once in this time: it stays before the camera for a while. */
const AGAIN_MS = 4_000

/**
 * Reads QR codes from the camera until it is stopped.
 * @throws what the browser says when there is no camera, or it may not be used
 */
export async function startScan(video: HTMLVideoElement, onText: (text: string) => void): Promise<() => void> {
  const camera = await rearCamera(video)
  const canvas = new QRCanvas()
  let last = { text: '', at: 0 }
  let isReading = false
  const cancel = frameLoop(() => {
    if (isReading) return
    isReading = true
    void camera
      .readFrame(canvas)
      .then((found) => {
        if (typeof found !== 'string') return
        const now = Date.now()
        const isNew = found !== last.text || now - last.at > AGAIN_MS
        last = { text: found, at: now }
        if (isNew) onText(found)
      })
      .catch(() => undefined)
      .finally(() => (isReading = false))
  })
  return () => {
    cancel()
    camera.stop()
  }
}

/** What to tell when the camera does not open. */
export function cameraTrouble(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError') return '浏览器没有得到使用摄像头的许可。请在地址栏旁允许摄像头，或在下面输入签到码。'
  if (name === 'NotFoundError') return '这台设备没有摄像头，请在下面输入签到码或称呼。'
  return '摄像头打不开，可能正被别的程序使用。请在下面输入签到码或称呼。'
}
