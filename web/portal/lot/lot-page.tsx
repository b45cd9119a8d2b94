import { useState } from 'react'
import type { LotView } from '#application/lots/view.ts'
import type { PolicyView } from '#application/policy/view.ts'
import { readRows } from '#domain/lot/read-rows.ts'
import { useApi } from '../../ui/api/query.ts'
import { useMe } from '../../ui/api/session.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Button } from '../../ui/control/button.tsx'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Select } from '../../ui/form/inputs.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { publishedFor } from '#domain/policy/published-for.ts'
import { LotDrafts, type MadeDraft } from './lot-drafts.tsx'
import { LotRows } from './lot-rows.tsx'
import { rowsOf, withRow } from './row-text.ts'
import { RowsArea } from './rows-area.tsx'
import { UnreadRows } from './unread-rows.tsx'
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
  const [judged, setJudged] = useState<{ type: string; text: string; view: LotView } | null>(null)
  const read = readRows(draft.text)
  // Rows that were corrected since are told beside their verdicts; where the list has become another, there are none.
  const shown = judged?.type === type && rowsOf(judged.text).length === rowsOf(draft.text).length ? judged : null
  const stands = shown?.text === draft.text ? shown.view : null
  const unready = read.rows.length + read.unread.length === 0 ? t('lot.nothing') : read.rows.length === 0 ? t('lot.nothing.readable') : null
  const write = (text: string): void => setDraft((now) => ({ ...now, text }))
  const correct = (line: number, written: string): void => setDraft((now) => ({ ...now, text: withRow(now.text, line, written) }))

  async function judge(): Promise<void> {
    if (read.rows.length === 0) return
    const outcome = await judgement.send({ type, rows: read.rows })
    if (outcome.done) setJudged({ type, text: draft.text, view: outcome.answer })
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
    if (text !== undefined) write(text)
  }

  if (made) return <LotDrafts drafts={made} again={() => setMade(null)} />
  return (
    <>
      <h1>{t('lot.title')}</h1>
      <p className="lead">{t('lot.lead')}</p>
      <Form className="form lot-form" problem={judgement.problem} onSend={() => void judge()} label={t('lot.title')}>
        <TypeOfAll policy={policy} types={types} type={type} onChange={(chosen) => setDraft((now) => ({ ...now, type: chosen }))} />
        <RowsArea text={draft.text} onChange={write} error={fileProblem} />
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
          <ActionButton type="submit" {...(stands ? {} : { kind: 'go' as const })} busy={judgement.busy} off={unready}>
            {t('lot.judge')}
          </ActionButton>
          {draft.text !== '' && (
            <Button kind="quiet" icon="bin" onClick={forget}>
              {t('lot.clear')}
            </Button>
          )}
        </div>
      </Form>
      <UnreadRows rows={read.unread} onCorrect={correct} />
      {shown && (
        <div className="lot-judged">
          <LotRows view={shown.view} before={rowsOf(shown.text)} now={rowsOf(draft.text)} onCorrect={correct} />
          <ProblemNotice problem={drafting.problem} />
          <div className="lot-foot">
            <ButtonLink to="/" icon="left">
              {t('portal.nav.returns')}
            </ButtonLink>
            {stands ? (
              <ActionButton
                kind="go"
                busy={drafting.busy}
                off={stands.orders.length === 0 ? t('lot.none') : null}
                onClick={() => void make(stands)}
              >
                {t('lot.make', { orders: stands.orders.length })}
              </ActionButton>
            ) : (
              <ActionButton kind="go" busy={judgement.busy} off={unready} onClick={() => void judge()}>
                {t('lot.judge.again')}
              </ActionButton>
            )}
          </div>
        </div>
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
