import { useState } from 'react'
import type { CandidateView, ParcelView, ProposalView } from '#application/parcels/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { CheckList } from '../../ui/form/choices.tsx'
import { Input, TextArea } from '../../ui/form/inputs.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { Pictures } from '../parts/pictures.tsx'

type Props = { view: ParcelView; candidate: CandidateView; onClose: () => void }

/** A customer is asked whether it is theirs: the words are ready in their language; the photos that are chosen go along, none by itself. */
export function ProposeDialog({ view, candidate, onClose }: Props) {
  const t = useT()
  const draft = useApi<ProposalView>(`/dock/parcels/${view.number}/proposal`, { orderId: candidate.orderId })
  if (draft.data) return <Asking view={view} candidate={candidate} draft={draft.data} onClose={onClose} />
  return (
    <Dialog title={t('unassigned.ask')} onClose={onClose}>
      {draft.error ? <LoadProblem error={draft.error} retry={() => void draft.refetch()} /> : <Skeleton lines={6} />}
    </Dialog>
  )
}

function Asking({ view, candidate, draft, onClose }: Props & { draft: ProposalView }) {
  const t = useT()
  const [subject, setSubject] = useState(draft.subject)
  const [message, setMessage] = useState(draft.message)
  const [fileIds, setFileIds] = useState<readonly string[]>([])
  const asking = useCommand('POST', `/dock/parcels/${view.number}/proposals`, {
    version: view.version,
    onDone: () => {
      toast(t('unassigned.asked', { name: draft.to.name }))
      onClose()
    },
  })
  return (
    <ActDialog
      big
      wide
      title={t('unassigned.ask.to', { name: draft.to.name })}
      act={t('unassigned.ask.send')}
      icon="send"
      off={subject.trim() === '' || message.trim() === '' ? t('unassigned.ask.empty') : null}
      command={asking}
      onClose={onClose}
      onSend={() => void asking.send({ orderId: candidate.orderId, subject, message, fileIds })}
    >
      <p>{t('unassigned.ask.what', { email: draft.to.email })}</p>
      <Input name="subject" label={t('unassigned.ask.subject')} value={subject} onChange={({ target }) => setSubject(target.value)} />
      <TextArea
        name="message"
        label={t(`unassigned.ask.message.${draft.to.locale}`)}
        rows={9}
        value={message}
        onChange={({ target }) => setMessage(target.value)}
      />
      <Pictures files={view.files} label={t('unassigned.photos')} />
      {view.files.length > 0 && (
        <CheckList
          name="fileIds"
          label={t('unassigned.ask.photos')}
          hint={t('unassigned.ask.photos.hint')}
          optional
          options={view.files.map(({ id, name }, index) => ({ value: id, label: t('unassigned.ask.photo', { nth: index + 1, name }) }))}
          value={fileIds}
          onChange={setFileIds}
        />
      )}
    </ActDialog>
  )
}
