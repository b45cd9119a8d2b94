/** A camera that has just woken up is dark and out of focus. Milliseconds. */
const WAKES_UP_MS = 1200

/** What the tablet's camera sees in a moment, as a photo; undefined where there is none that may be used. */
export async function pictureSeen(): Promise<File | undefined> {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices }
  try {
    const stream = await mediaDevices?.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1920 } } })
    if (!stream) return undefined
    try {
      return await frameOf(stream)
    } finally {
      for (const track of stream.getTracks()) track.stop()
    }
  } catch {
    return undefined
  }
}

async function frameOf(stream: MediaStream): Promise<File | undefined> {
  const video = document.createElement('video')
  video.muted = true
  video.srcObject = stream
  await video.play()
  await new Promise((awake) => setTimeout(awake, WAKES_UP_MS))
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.9))
  return blob ? new File([blob], `quai-${Date.now()}.jpg`, { type: 'image/jpeg' }) : undefined
}
