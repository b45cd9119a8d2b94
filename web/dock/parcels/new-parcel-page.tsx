import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { newIdempotencyKey } from '../../ui/api/request.ts'
import type { Problem } from '../../ui/api/problem.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { sendAct, takeAnswer } from '../outbox/outbox.ts'
import { Group } from '../parts/group.tsx'
import { Photos } from '../parts/photos.tsx'
import { useHearing } from '../scan/hearing.ts'
import { KnownFields } from './known-fields.tsx'
import { blankParcel, type ParcelDraft, parcelLacks, toKnown, withScan } from './parcel-draft.ts'
import '../return/dock-page.css'
import './parcels.css'

/** A parcel that belongs to no return that anybody knows is recorded: seen, scanned, put somewhere. What was scanned first is its tracking number. */
export function NewParcelPage() {
  const { scan, retour } = useSearch({ from: '/dock/colis/nouveau' })
  return <Recording key={`${retour ?? ''} ${scan ?? ''}`} scan={scan} origin={retour} />
}

function Recording({ scan, origin }: { scan: string | undefined; origin: string | undefined }) {
  const t = useT()
  useTitle(t('unassigned.new'))
  const navigate = useNavigate()
  // Each box is a draft of its own: what was begun for another one swallows no scan.
  const of = origin ?? scan ?? 'new'
  const [draft, setDraft, forget] = useDraft(`dock.parcel.${of}`, blankParcel)
  const [left, setLeft] = useState(0)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const put = (change: Partial<ParcelDraft>): void => setDraft((before) => ({ ...before, ...change }))
  useEffect(() => {
    if (scan !== undefined && origin === undefined) setDraft((before) => (before.tracking === '' ? { ...before, tracking: scan } : before))
  }, [scan, origin, setDraft])
  useHearing('page', 'new parcel', (heard) => {
    const taken = withScan(draft, heard)
    if (!taken) return undefined
    setDraft(taken.draft)
    return {
      tone: 'accepted',
      says: t(taken.field === 'tracking' ? 'unassigned.heard.tracking' : 'unassigned.heard.serial', { scan: heard }),
    }
  })
  const lack = parcelLacks(draft) ?? (left > 0 ? 'photos' : undefined)

  async function send(): Promise<void> {
    if (lack !== undefined || busy) return
    setBusy(true)
    setProblem(null)
    const key = newIdempotencyKey()
    const says = t('unassigned.recorded', { place: draft.place.trim() })
    const body = { ...toKnown(draft), origin: origin ?? null }
    const sent = await sendAct({ key, number: t('unassigned.one'), path: '/dock/parcels', body, version: 0, says })
    setBusy(false)
    if (typeof sent === 'object') return setProblem(sent)
    forget()
    if (sent === 'waits') {
      toast(t('dock.waits.kept', { what: says }))
      return void navigate({ to: '/dock' })
    }
    // Another tab may have sent it: the answer is there.
    const colis = numberIn(takeAnswer(key))
    if (colis === undefined) {
      toast(says)
      return void navigate({ to: '/dock/colis' })
    }
    toast(t('unassigned.recorded.as', { number: colis }))
    await navigate({ to: '/dock/colis/$colis', params: { colis } })
  }

  return (
    <div className="parcel">
      <Form className="work" problem={problem} onSend={() => void send()} label={t('unassigned.new')}>
        <header>
          <h1>{t(origin === undefined ? 'unassigned.new' : 'unassigned.new.other')}</h1>
          <p className="lead">{origin === undefined ? t('unassigned.new.what') : t('unassigned.new.other.what', { number: origin })}</p>
        </header>
        <Group name="fileIds" label={t('unassigned.photos')} small={t('unassigned.photos.what')}>
          {() => (
            <Photos
              label={t('unassigned.photos.add')}
              place={`parcel ${of}`}
              value={draft.files}
              onChange={(change) => setDraft((before) => ({ ...before, files: change(before.files) }))}
              onLeft={setLeft}
            />
          )}
        </Group>
        <KnownFields draft={draft} onChange={put} />
        <Notice>{t('unassigned.new.next')}</Notice>
      </Form>
      <footer className="go">
        {origin === undefined ? (
          <ButtonLink to="/dock" big>
            {t('unassigned.new.back')}
          </ButtonLink>
        ) : (
          <ButtonLink to="/dock/retours/$number" params={{ number: origin }} search={{}} big>
            {t('dock.none.back', { number: origin })}
          </ButtonLink>
        )}
        <p>{t('unassigned.new.go')}</p>
        <ActionButton kind="go" big icon="box" busy={busy} off={lack && t(`unassigned.lacks.${lack}`)} onClick={() => void send()}>
          {t('unassigned.new.send')}
        </ActionButton>
      </footer>
    </div>
  )
}

const numberIn = (answer: unknown): string | undefined =>
  typeof answer === 'object' && answer !== null && 'number' in answer && typeof answer.number === 'string' ? answer.number : undefined
