import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { wordsOf } from '../../ui/api/problem-text.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { useFilesUnderWay } from '../../ui/files/under-way.ts'
import { Form } from '../../ui/form/form.tsx'
import { TextArea } from '../../ui/form/inputs.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { Money } from '../../ui/format/money.tsx'
import { formatMoney } from '../../ui/format/number.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { GoBar } from '../parts/go-bar.tsx'
import { Warnings } from '../parts/warnings.tsx'
import { NotHereButton } from '../receive/correct-receipt.tsx'
import { type Group, groupsOf, unitsIn } from '../return/groups.ts'
import { useDockAct } from '../outbox/use-outbox.ts'
import { noteSent } from '../return/last-sent.ts'
import { isSerial } from '../return/unit-called.ts'
import { whyNot } from '../return/why-not.ts'
import { DeclaredPart } from './declared.tsx'
import { ObservedPart } from './observed-part.tsx'
import { beginning, isVerdictDraft, lacks, toVerdicts, type VerdictDraft } from './verdict-draft.ts'
import { useVerdictScan } from './use-verdict-scan.ts'
import { VerdictPart } from './verdict-part.tsx'
import './inspect.css'

type Props = { view: ReturnView; group: Group; correct: boolean; scan: string | undefined }

/** A unit on the table: what was declared, what is seen, and the verdict. Units that are alike can be judged together. */
export function JudgeWork({ view, group, correct, scan }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const { line, units } = group
  const uploading = useFilesUnderWay()
  const [blank] = useState(() => beginning(units, (minor) => formatMoney(minor, view.currency, t.locale)))
  const [draft, setDraft, forget] = useDraft<VerdictDraft>(`dock.verdict.${correct ? 'again.' : ''}${group.key}`, blank, isVerdictDraft)
  const put = (over: Partial<VerdictDraft>): void => setDraft((before) => ({ ...before, ...over }))
  const [first] = units
  const serial = units.length === 1 && isSerial(first?.serial, scan) ? first?.serial : null
  useEffect(() => {
    if (serial) setDraft((before) => ({ ...before, serial }))
  }, [serial, setDraft])
  const judged = { view, line, units }
  const verdicts = toVerdicts(draft, judged) ?? []
  const left = unitsIn(groupsOf(view.lines), 'to_judge').length - (correct ? 0 : verdicts.length)
  const sent = useDockAct(view, correct ? 'inspection-corrections' : 'inspections')
  const offOf = (given: VerdictDraft): string | undefined => {
    const [missing] = lacks(given, judged, correct)
    return (
      whyNot(view, correct ? 'correct_inspection' : 'inspect', t) ??
      (missing ? t(`dock.lacks.${missing}`) : uploading ? t('ui.file.wait') : undefined)
    )
  }
  const off = offOf(draft)
  const send = async (given = draft, chosen = toVerdicts(given, judged) ?? []): Promise<string | undefined> => {
    const why = offOf(given)
    if (why !== undefined) return why
    const message = given.message.trim()
    const says = t(correct ? 'dock.judge.corrected' : `dock.judge.done.${given.verdict ?? 'accepted'}`, { count: chosen.length })
    const answer = await sent.send({ units: chosen, message, ...(correct ? { reason: given.why.trim() } : {}) }, says)
    if (typeof answer === 'object') return wordsOf(answer, t)
    forget()
    noteSent(view.number, { kind: 'verdict', unitId: chosen[0]?.unitId ?? '', draft: given })
    toast(answer === 'waits' ? t('dock.waits.kept', { what: says }) : says)
    void navigate({ to: '/dock/retours/$number', params: { number: view.number }, search: {} })
    return undefined
  }
  useVerdictScan({
    view,
    group,
    correct,
    draft,
    onChange: setDraft,
    // Whoever corrects by scanning has a reason that needs no keyboard.
    onSend: (given, chosen) => send(correct ? { ...given, why: given.why.trim() || t('dock.heard.why') } : given, chosen),
  })
  return (
    <>
      <div className="work-col">
        <Form className="work" problem={sent.problem} onSend={() => void send()} label={line.name}>
          <Head group={group} view={view} />
          <Warnings view={view} />
          {correct && <Notice>{t(isPaid(view, units) ? 'dock.correct.paid' : 'dock.correct.what')}</Notice>}
          <DeclaredPart line={line} />
          <ObservedPart judged={judged} draft={draft} onChange={setDraft} />
          <VerdictPart view={view} judged={judged} draft={draft} onChange={setDraft} />
          <div className="pair">
            {correct && (
              <TextArea
                name="reason"
                label={t('dock.correct.why')}
                rows={2}
                value={draft.why}
                onChange={({ target }) => put({ why: target.value })}
              />
            )}
            <TextArea
              name="message"
              label={t('dock.judge.message')}
              hint={t('dock.judge.message.hint')}
              optional
              rows={2}
              value={draft.message}
              onChange={({ target }) => put({ message: target.value })}
            />
          </div>
        </Form>
        {!correct && <NotHereButton view={view} units={units} />}
      </div>
      <GoBar number={view.number} says={t(`dock.judge.then.${draft.verdict ?? 'none'}`)}>
        <ActionButton kind="go" big icon="arrow" busy={sent.busy} off={off} onClick={() => void send()}>
          {correct ? t('dock.correct.send') : left > 0 ? t('dock.judge.next') : t('dock.judge.last')}
        </ActionButton>
      </GoBar>
    </>
  )
}

function Head({ group: { line, units }, view }: { group: Group; view: ReturnView }) {
  const t = useT()
  const serial = units.length === 1 ? units[0]?.serial : null
  return (
    <div className="work-head">
      <div>
        <h2>{line.name}</h2>
        <p className="soft small">
          <span className="nb">{line.sku}</span>
          {serial && <>, {t.rich('dock.head.serial', { serial: <span className="mono">{serial}</span> })}</>}
          {line.declared.reasonLabel && `, ${t('dock.reason', { reason: line.declared.reasonLabel })}`}
        </p>
      </div>
      <p className="wanted small soft">
        {t('dock.wanted', { resolution: t(`words.resolution.${line.wanted}`) })},{' '}
        <Money amount={Math.round((line.value * units.length) / line.quantity)} currency={view.currency} />
      </p>
    </div>
  )
}

const isPaid = ({ resolutions }: ReturnView, units: Group['units']): boolean =>
  resolutions.some(({ state, unitIds }) => state === 'executed' && units.some(({ id }) => unitIds.includes(id)))
