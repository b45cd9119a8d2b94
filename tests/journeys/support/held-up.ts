import type { Page } from '@playwright/test'

/** From the next page on, whatever opens the camera sees this picture held in front of it. */
export const heldUp = (page: Page, picture: Buffer): Promise<unknown> =>
  page.addInitScript(
    (source) => {
      const canvas = document.createElement('canvas')
      const image = new Image()
      image.addEventListener('load', () => {
        canvas.width = image.width
        canvas.height = image.height
        setInterval(() => canvas.getContext('2d')?.drawImage(image, 0, 0), 50)
      })
      image.src = source
      Object.defineProperty(navigator, 'mediaDevices', {
        value: { getUserMedia: () => Promise.resolve(canvas.captureStream(20)) },
        configurable: true,
      })
    },
    `data:image/png;base64,${picture.toString('base64')}`,
  )
