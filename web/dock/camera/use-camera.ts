import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { openReader } from './reader.ts'
import { pictureOf } from './picture-of.ts'

/** Why there is no moving picture: browsers give one under https alone, to whom it is allowed, where there is a camera that nobody else uses. */
export type NoCamera = 'insecure' | 'denied' | 'none' | 'no-decoder'

/** Shows the camera in `video` and reads until a code is seen; answers why not where it cannot. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, onScan: (text: string) => void): NoCamera | undefined {
  const [trouble, setTrouble] = useState<NoCamera>()
  const seen = useEffectEvent(onScan)
  useEffect(() => {
    const gone = new AbortController()
    watch(video, gone.signal).then(
      (text) => text !== undefined && seen(text),
      (error: unknown) => !gone.signal.aborted && setTrouble(troubleOf(error)),
    )
    return () => gone.abort()
  }, [video])
  return trouble
}

async function watch(video: RefObject<HTMLVideoElement | null>, gone: AbortSignal): Promise<string | undefined> {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices }
  if (!mediaDevices) throw new DOMException('no camera without https', 'SecurityError')
  const stream = await mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } })
  try {
    const read = await openReader()
    const { current } = video
    if (!current || gone.aborted) return undefined
    current.srcObject = stream
    await current.play()
    while (!gone.aborted) {
      const picture = pictureOf(current)
      const [text] = picture ? await read(picture) : []
      if (text !== undefined) return gone.aborted ? undefined : text
      await new Promise((frame) => requestAnimationFrame(frame))
    }
    return undefined
  } finally {
    for (const track of stream.getTracks()) track.stop()
  }
}

function troubleOf(error: unknown): NoCamera {
  if (!(error instanceof DOMException)) return 'no-decoder'
  if (error.name === 'SecurityError') return 'insecure'
  return error.name === 'NotAllowedError' ? 'denied' : 'none'
}
