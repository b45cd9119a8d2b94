import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import type { LotView, PolicyView } from '#application/views.ts'
import { readRows } from '#domain/lot/read-rows.ts'
import { useApi } from '../../ui/api/query.ts'
import { useMe } from '../../ui/api/session.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Button } from '../../ui/control/button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Select, TextArea } from '../../ui/form/inputs.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { publishedFor } from '#domain/policy/published-for.ts'
import { LotDrafts, type MadeDraft } from './lot-drafts.tsx'
import { LotRows } from './lot-rows.tsx'
import { textOf } from './text-of.ts'
import './lot.css'

/** As large as 500 rows ever are, and no more is read into a page. */
const maxBytes = 1_000_000

const blank: { text: string; type: string } = { text: '', type: '' }

/** « Retours par lot »: a list of serials or SKUs becomes half-made requests, one for each order. What was pasted stays until it was made. */
export function LotPage() {
  const t = useT()
  const me = useMe()
  useTitle(t('lot.title'))
  const [draft, setDraft, forget] = useDraft('lot', blank)
  const [made, setMade] = useState<readonly MadeDraft[] | null>(null)
  const [fileProblem, setFileProblem] = useState<string>()
  const policy = useApi<PolicyView>('/policy')
  const types = policy.data && me ? publishedFor(policy.data, me) : []
  const type = types.some(({ key }) => key === draft.type) ? draft.type : (types[0]?.key ?? '')
  const judgement = useCommand<LotView>('POST', '/lots/assessments')
  const drafting = useCommand<{ drafts: readonly MadeDraft[] }>('POST', '/lots')
  const [judged, setJudged] = useState<{ of: string; view: LotView } | null>(null)
  const read = readRows(draft.text)
  const asked = JSON.stringify([type, draft.text])
  const stands = judged?.of === asked ? judged.view : null

  async function judge(): Promise<void> {
    if (read.rows.length === 0) return
    const outcome = await judgement.send({ type, rows: read.rows })
    if (outcome.done) setJudged({ of: asked, view: outcome.answer })
  }

  async function make({ orders }: LotView): Promise<void> {
    const outcome = await drafting.send({ type, orders: orders.map(({ orderId, lines }) => ({ orderId, lines })) })
    if (!outcome.done) return
    setMade(outcome.answer.drafts)
    forget()
    setJudged(null)
  }

  async function take(file: File | undefined): Promise<void> {
    if (!file) return
    const bytes = file.size > maxBytes ? null : await file.arrayBuffer().catch(() => null)
    const text = bytes ? textOf(new Uint8Array(bytes)) : undefined
    setFileProblem(text === undefined ? t('lot.file.unreadable') : undefined)
    if (text !== undefined) setDraft((now) => ({ ...now, text }))
  }

  if (made) return <LotDrafts drafts={made} again={() => setMade(null)} />
  return (
    <>
      <h1>{t('lot.title')}</h1>
      <p className="lead">{t('lot.lead')}</p>
      <Form className="form lot-form" problem={judgement.problem} onSend={() => void judge()} label={t('lot.title')}>
        <TypeOfAll policy={policy} types={types} type={type} onChange={(chosen) => setDraft((now) => ({ ...now, type: chosen }))} />
        <TextArea
          name="rows"
          label={t('lot.rows')}
          hint={t('lot.rows.hint')}
          error={fileProblem}
          rows={8}
          spellCheck={false}
          className="area mono"
          placeholder={t('lot.rows.example')}
          value={draft.text}
          onChange={({ target }) => setDraft((now) => ({ ...now, text: target.value }))}
        />
        <div className="row lot-acts">
          <label className="btn lot-file">
            {t('lot.file')}
            <input
              type="file"
              className="sr"
              accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
              onChange={({ target }) => {
                void take(target.files?.[0])
                target.value = ''
              }}
            />
          </label>
          <ActionButton
            type="submit"
            {...(stands ? {} : { kind: 'go' as const })}
            busy={judgement.busy}
            off={read.rows.length + read.unread.length === 0 ? t('lot.nothing') : read.rows.length === 0 ? t('lot.nothing.readable') : null}
          >
            {t('lot.judge')}
          </ActionButton>
        </div>
      </Form>
      {read.unread.length > 0 && (
        <Notice tone="warn">
          <b>{t('lot.unread', { count: read.unread.length })}</b>
          <ul className="lot-unread">
            {read.unread.slice(0, 20).map(({ line, text, code }) => (
              <li key={line}>
                {t('lot.line', { line })} <code>{text.slice(0, 80)}</code> {t(`lot.unread.${code}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {judged && !stands && <p className="soft">{t('lot.changed')}</p>}
      {stands && (
        <div className="lot-judged">
          <LotRows view={stands} />
          <ProblemNotice problem={drafting.problem} />
          <div className="step-acts">
            <Link to="/">{t('portal.nav.returns')}</Link>
            <ActionButton
              kind="go"
              busy={drafting.busy}
              off={stands.orders.length === 0 ? t('lot.none') : null}
              onClick={() => void make(stands)}
            >
              {t('lot.make', { orders: stands.orders.length })}
            </ActionButton>
          </div>
        </div>
      )}
      {draft.text !== '' && (
        <Button kind="quiet" icon="bin" onClick={forget}>
          {t('lot.clear')}
        </Button>
      )}
    </>
  )
}

type Typed = {
  policy: { isPending: boolean; error: unknown; data: PolicyView | undefined; refetch: () => Promise<unknown> }
  types: readonly { key: string; label: string }[]
  type: string
  onChange: (type: string) => void
}

/** One type for the whole list; it says when the types are on their way or cannot be had. */
function TypeOfAll({ policy, types, type, onChange }: Typed) {
  const t = useT()
  return (
    <>
      <Select
        name="type"
        label={t('lot.type')}
        hint={policy.isPending ? t('ui.loading') : undefined}
        aria-busy={policy.isPending}
        options={types.map(({ key, label }) => ({ value: key, label }))}
        value={type}
        onChange={({ target }) => onChange(target.value)}
      />
      {policy.error !== null && policy.data === undefined && (
        <LoadProblem error={policy.error} retry={() => void policy.refetch()} what={t('lot.type.failed')} />
      )}
    </>
  )
}
