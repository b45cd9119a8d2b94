import { useState } from 'react'
import type { FileView } from '#application/files/view.ts'
import { FileDrop } from '../ui/files/file-drop.tsx'
import { FileRow, UploadRow } from '../ui/files/file-row.tsx'
import { Moment } from '../ui/format/moment.tsx'
import { DayMark, EventLine, InternalNote, Message, Shots, Thread } from '../ui/thread/thread.tsx'

const at = '2026-11-19T08:43:00.000Z'
const photo: FileView = {
  id: '1',
  name: 'carton.jpg',
  contentType: 'image/jpeg',
  size: 2_140_000,
  url: '/icon.svg',
  thumbnailUrl: '/icon.svg',
  internal: false,
}
const invoice: FileView = { ...photo, id: '2', name: 'facture.pdf', contentType: 'application/pdf', size: 112_000, thumbnailUrl: null }

export const Messages = () => (
  <Thread>
    <DayMark>
      <Moment at={at} />
    </DayMark>
    <EventLine at={<Moment at={at} as="time" />}>
      Retour <b>accordé pour 3 pièces</b>, refusé pour 1
    </EventLine>
    <Message
      by={
        <>
          <b>Sacha</b>, service client, <Moment at={at} as="time" />
        </>
      }
    >
      C’est accordé pour l’écran et les stations. L’étiquette est prête.
    </Message>
    <Message
      me
      by={
        <>
          Vous, <Moment at={at} as="time" />
        </>
      }
    >
      {'Merci.\nVoici l’étiquette du numéro de série.'}
      <Shots files={[photo, invoice]} />
    </Message>
    <InternalNote author="Malo" at={<Moment at={at} as="dateTime" />}>
      Même local que le dossier 361 : 38 °C mesurés en août.
    </InternalNote>
  </Thread>
)

const source = new File([new Uint8Array(14_400)], 'coupure.png', { type: 'image/png' })
const upload = { key: 'a', source, sent: 9_200, elapsedMs: 14_000, state: 'sending', problem: null } as const

export function Files() {
  const [files, setFiles] = useState<readonly FileView[]>([photo])
  return (
    <div className="touch">
      <FileDrop name="files" label="Photos et documents" value={files} onChange={setFiles} />
      <ul>
        <FileRow file={invoice} />
        <UploadRow upload={upload} maxFiles={10} onCancel={() => undefined} onRetry={() => undefined} />
        <UploadRow upload={{ ...upload, state: 'waiting' }} maxFiles={10} onCancel={() => undefined} onRetry={() => undefined} />
        <UploadRow
          upload={{ ...upload, state: 'checking', sent: 14_400 }}
          maxFiles={10}
          onCancel={() => undefined}
          onRetry={() => undefined}
        />
        <UploadRow
          upload={{ ...upload, state: 'failed', problem: { status: 0, code: 'unreachable' } }}
          maxFiles={10}
          onCancel={() => undefined}
          onRetry={() => undefined}
        />
        <UploadRow
          upload={{ ...upload, state: 'failed', problem: { status: 422, code: 'wrong-kind' } }}
          maxFiles={10}
          onCancel={() => undefined}
          onRetry={() => undefined}
        />
        <UploadRow
          upload={{ ...upload, state: 'failed', problem: { status: 0, code: 'offline' } }}
          maxFiles={10}
          onCancel={() => undefined}
          onRetry={() => undefined}
        />
      </ul>
    </div>
  )
}
