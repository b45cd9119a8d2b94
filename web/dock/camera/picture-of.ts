/** Enough for a code across half the picture; more only takes longer. */
const MOST_PIXELS = 1600

/** A photo or a moving picture's frame, as the decoder wants it; undefined before there is one. */
export function pictureOf(source: ImageBitmap | HTMLVideoElement): ImageData | undefined {
  const [width, height] = 'videoWidth' in source ? [source.videoWidth, source.videoHeight] : [source.width, source.height]
  const scale = Math.min(1, MOST_PIXELS / Math.max(width, height, 1))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const paper = canvas.getContext('2d', { willReadFrequently: true })
  if (!paper || canvas.width === 0 || canvas.height === 0) return undefined
  paper.drawImage(source, 0, 0, canvas.width, canvas.height)
  return paper.getImageData(0, 0, canvas.width, canvas.height)
}
