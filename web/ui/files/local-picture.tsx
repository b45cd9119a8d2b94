import { useCallback, useState } from 'react'
import { Icon } from '../icons/icon.tsx'

/** The file as it lies here, shown before a byte of it has gone. What the browser cannot show (HEIC, for most) waits for the server's thumbnail. */
export function LocalPicture({ source }: { source: File }) {
  const [blank, setBlank] = useState(source.type === 'application/pdf' || source.size === 0)
  const show = useCallback(
    (img: HTMLImageElement) => {
      img.src = URL.createObjectURL(source)
      return () => URL.revokeObjectURL(img.src)
    },
    [source],
  )
  if (blank) return <Icon name={source.type === 'application/pdf' ? 'document' : 'camera'} />
  return <img ref={show} alt="" onError={() => setBlank(true)} />
}
