import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import type { MergeCandidateView } from '#application/contact/merge-view.ts'
import type { ConversationView } from '#application/contact/view.ts'
import { apiQuery } from '../../ui/api/query.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { Checkbox } from '../../ui/form/checkbox.tsx'
import { RadioList } from '../../ui/form/choices.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { formatDate, formatDue } from '../../ui/format/date.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import type { Key } from '../../ui/words/catalogues.ts'
import { useT } from '../../ui/words/use-t.ts'
import { useCarryBegun } from '../case/talk/use-carry-begun.ts'

type Candidates = { items: readonly MergeCandidateView[] }

/** What one goes on in: the number of a return, the subject of a conversation. */
const nameOf = ({ number, subject }: MergeCandidateView): string => number ?? subject

/** A conversation goes on in a return or in another one, for good: where, what comes of it, and, of somebody else's, that one has seen it. */
export function MergeDialog({ view, onClose }: { view: ConversationView; onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const carry = useCarryBegun()
  const [words, setWords] = useState('')
  const [into, setInto] = useState<MergeCandidateView | null>(null)
  const [seen, setSeen] = useState(false)
  const q = useDeferredValue(words.trim())
  const found = useQuery({
    ...apiQuery<Candidates>(`/conversations/${view.id}/merge-candidates`, { q }),
    placeholderData: keepPreviousData,
  })
  const path = `/conversations/${view.id}/${into?.number ? `returns/${into.number}` : 'merger'}`
  const merging = useCommand('PUT', path, { version: view.version })
  const items = found.data?.items ?? []
  const options = into && !items.some(({ id }) => id === into.id) ? [into, ...items] : items
  async function send(): Promise<void> {
    if (!into) return
    const sent = await merging.send({ otherWriter: seen, ...(into.number === null ? { into: into.id } : {}) })
    if (!sent.done) return
    carry({ from: view.id, to: into.number ?? into.id })
    toast(t('merge.done', { into: nameOf(into) }))
    if (into.number === null) await navigate({ to: '/desk/messages/$id', params: { id: into.id } })
    else await navigate({ to: '/desk/retours/$number', params: { number: into.number }, search: {} })
  }
  return (
    <ActDialog
      title={t('merge.title')}
      act={t('merge.send')}
      kind="bad"
      wide
      command={merging}
      off={into === null ? t('merge.choose') : !into.known && !seen ? t('merge.see') : null}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>{t('merge.body')}</p>
      <Input
        name="q"
        type="search"
        label={t('merge.find')}
        placeholder={t('merge.find.hint')}
        optional
        maxLength={200}
        autoComplete="off"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {found.isSuccess && <Found count={items.length} q={q} />}
      {found.isPending && <Skeleton lines={3} />}
      {options.length > 0 && (
        <div className="order-choice">
          <RadioList
            name="into"
            label={t('merge.into')}
            value={into?.id ?? null}
            onChange={(id) => {
              merging.forget()
              setSeen(false)
              setInto(options.find((one) => one.id === id) ?? null)
            }}
            options={options.map((one) => ({
              value: one.id,
              label: one.number === null ? one.subject : t('merge.return', { number: one.number, subject: one.subject }),
              hint: <Whose one={one} />,
            }))}
          />
        </div>
      )}
      {into && (
        <>
          <WhatHappens view={view} into={into} />
          {!into.known && (
            <Checkbox
              name="otherWriter"
              label={t('merge.seen', { from: view.staff?.name ?? '', to: into.customer })}
              hint={t('merge.seen.hint')}
              checked={seen}
              onChange={({ target }) => setSeen(target.checked)}
            />
          )}
        </>
      )}
    </ActDialog>
  )
}

function Found({ count, q }: { count: number; q: string }) {
  const t = useT()
  return (
    <p className="soft" role="status">
      {q === '' ? count === 0 && t('merge.none') : t('merge.found', { count, words: q })}
    </p>
  )
}

function Whose({ one: { number, status, messages, at, customer, company, known } }: { one: MergeCandidateView }) {
  const t = useT()
  const stands = t((number === null ? `contact.status.${status}` : `words.agent.${status}`) as Key).toLocaleLowerCase(t.locale)
  return (
    <>
      {t('merge.of', { customer: company ?? customer, status: stands, messages, date: formatDate(at, t.locale) })}
      {!known && <b>, {t('merge.unknown')}</b>}
    </>
  )
}

/** Before it is done: what goes, what is owed, who reads it then, and that it stays so. */
function WhatHappens({ view, into }: { view: ConversationView; into: MergeCandidateView }) {
  const t = useT()
  const from = view.staff?.name ?? ''
  const due = view.deadlines.map((deadline) => deadline.due).sort()[0]
  const files = view.messages.reduce((sum, message) => sum + message.files.length, 0)
  return (
    <Notice tone={into.known && !into.typed ? 'info' : 'warn'}>
      <b>{t('merge.what')}</b>
      <ul>
        <li>{t('merge.what.moves', { messages: view.messages.length, files, from, into: nameOf(into) })}</li>
        <li>{due === undefined ? t('merge.what.no-promise') : t('merge.what.promise', { due: formatDue(due, t.locale) })}</li>
        <li>{into.known ? t('merge.what.ways') : t('merge.what.shut', { from, to: into.customer })}</li>
        {into.typed && <li>{t('merge.what.typed', { email: into.email ?? '' })}</li>}
        <li>{t('merge.what.journal')}</li>
        <li>{t('merge.what.final')}</li>
      </ul>
    </Notice>
  )
}
