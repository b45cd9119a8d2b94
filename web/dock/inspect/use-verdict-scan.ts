import { useRef } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { commandOf, type DockAct, type DockCommand } from '#domain/dock/command-codes.ts'
import { useT } from '../../ui/words/use-t.ts'
import { shoot } from '../camera/shots.ts'
import type { Group } from '../return/groups.ts'
import { isSerial } from '../return/unit-called.ts'
import { lastSentOf } from '../return/last-sent.ts'
import { type Heard, useHearing } from '../scan/hearing.ts'
import { mismatches, type toVerdicts, type VerdictDraft } from './verdict-draft.ts'
import { observedPhotos } from './observed-part.tsx'
import { forTheRest, isUntouched, withChoice } from './verdict-scan.ts'

type Verdicts = NonNullable<ReturnType<typeof toVerdicts>>

type Judging = {
  view: ReturnView
  group: Group
  draft: VerdictDraft
  onChange: (draft: VerdictDraft) => void
  /** Another verdict for units that have one. */
  correct: boolean
  /** Sends what a draft says of its units, or of these; answers why not, in words. */
  onSend: (draft: VerdictDraft, verdicts?: Verdicts) => Promise<string | undefined>
}

type Choice = Exclude<DockCommand, { field: 'act' }>

/** A verdict by scanning: what is seen, what follows, « same for the rest », « undo », « next ». */
export function useVerdictScan({ view, group, correct, draft, onChange, onSend }: Judging): void {
  const t = useT()
  const before = useRef<VerdictDraft[]>([])
  const awaitsSerial = useRef(false)
  const { line, units } = group
  const judged = { view, line, units }
  const refused = (says: string): Heard => ({ tone: 'refused', says })
  const put = (next: VerdictDraft, says: string): Heard => {
    before.current.push(draft)
    onChange(next)
    return { tone: 'accepted', says }
  }
  const done = async (why: Promise<string | undefined>, says: string): Promise<Heard> => {
    const problem = await why
    return problem === undefined ? { tone: 'finished', says, moves: true } : refused(problem)
  }

  function choose(choice: Choice): Heard {
    const next = withChoice(draft, choice, judged)
    if (typeof next === 'string') return refused(t(`dock.heard.${next}`))
    return put(next, said(choice, mismatches(next, judged)))
  }

  /** « Sceau : ouvert », and that it is not what was declared. */
  function said({ field, value }: Choice, differs: readonly string[]): string {
    const words = {
      seal: () => t(`dock.seal.${value as 'intact'}`),
      condition: () => t(`words.condition.${value as 'damaged'}`),
      verdict: () => t(value === 'accepted' ? 'dock.verdict.accept' : 'dock.verdict.refuse'),
      reason: () => t(`words.refusal.${value as 'damaged'}`),
      grade: () => value,
      wipe: () => t(`dock.wipe.${value as 'factory_reset'}`),
      disposition: () => t(`words.disposition.${value as 'scrap'}`),
    }
    const name = t(`dock.heard.field.${field}`, { value: words[field]() })
    return differs.includes(field) ? t('dock.heard.differs', { name }) : name
  }

  function sameForTheRest(): Heard | Promise<Heard> {
    if (correct) return refused(t('dock.heard.correct-alone'))
    const sent = lastSentOf(view.number)
    const model = isUntouched(draft) && sent?.kind === 'verdict' ? { ...sent.draft, serial: null } : draft
    const verdicts = forTheRest(model, view)
    if (verdicts === 'deduction-alone') return refused(t('dock.heard.deduction-alone'))
    if (typeof verdicts === 'string') return refused(t(`dock.lacks.${verdicts}`))
    return done(onSend(model, verdicts), t(`dock.judge.done.${model.verdict ?? 'accepted'}`, { count: verdicts.length }))
  }

  function undo(): Heard | undefined {
    const was = before.current.pop()
    if (!was) return undefined
    onChange(was)
    return { tone: 'accepted', says: t('dock.heard.undone') }
  }

  async function photo(): Promise<Heard> {
    return (await shoot(observedPhotos(units))) ? { tone: 'accepted', says: t('dock.heard.photo') } : refused(t('dock.heard.no-photo'))
  }

  function act(value: DockAct): Heard | undefined | Promise<Heard> {
    switch (value) {
      case 'next':
        return done(onSend(draft), t(`dock.judge.done.${draft.verdict ?? 'accepted'}`, { count: units.length > 1 ? draft.count : 1 }))
      case 'same':
        return sameForTheRest()
      case 'undo':
        return undo()
      case 'photo':
        return photo()
      case 'one':
        return units.length > 1
          ? put({ ...draft, count: 1 }, t('dock.heard.one', { all: units.length }))
          : refused(t('dock.heard.one-only'))
      case 'serial':
        if (!line.hasSerials || units.length > 1) return refused(t('dock.heard.no-serials'))
        awaitsSerial.current = true
        return { tone: 'accepted', says: t('dock.heard.serial-next') }
      case 'all':
        return refused(t('dock.heard.received-already'))
      case 'call':
        return undefined
    }
  }

  useHearing('work', `judge ${group.key}`, (scan) => {
    const command = commandOf(scan)
    if (typeof command === 'object') {
      awaitsSerial.current = false
      return command.field === 'act' ? act(command.value) : choose(command)
    }
    const own = units.length === 1 && isSerial(units[0]?.serial, scan)
    if (command === 'unknown' || !(own || awaitsSerial.current)) return undefined
    awaitsSerial.current = false
    const next = { ...draft, serial: own ? (units[0]?.serial ?? scan) : scan }
    const name = t('dock.heard.field.serial', { value: next.serial })
    return put(next, mismatches(next, judged).includes('serial') ? t('dock.heard.differs', { name }) : name)
  })
}
