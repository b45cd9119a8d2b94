import { useNavigate } from '@tanstack/react-router'
import type { ReturnView } from '#application/returns/view.ts'
import { commandOf, type DockAct } from '#domain/dock/command-codes.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { wordsOf } from '../../ui/api/problem-text.ts'
import { useT } from '../../ui/words/use-t.ts'
import { type Heard, useHearing } from '../scan/hearing.ts'
import { forgetSent, lastSentOf } from './last-sent.ts'
import { unitCalled } from './unit-called.ts'

/** What any work on a return leaves to its page: another product of it, « undo » what was just sent, « call », « next » where nothing is to send. */
export function usePageScan(view: ReturnView, step: string): void {
  const t = useT()
  const navigate = useNavigate()
  const { number, version } = view
  const correction = useCommand('POST', `/returns/${number}/receipt-corrections`, { version })
  const note = useCommand('POST', `/returns/${number}/messages`)
  const refused = (says: string): Heard => ({ tone: 'refused', says })

  async function undo(): Promise<Heard> {
    const sent = lastSentOf(number)
    if (!sent) return refused(t('dock.heard.nothing-to-undo'))
    if (sent.kind === 'verdict') {
      forgetSent()
      await navigate({ to: '/dock/retours/$number', params: { number }, search: { unite: sent.unitId, corriger: true } })
      return { tone: 'accepted', says: t('dock.heard.correct'), moves: true }
    }
    const units = sent.unitIds.map((unitId) => ({ unitId, receipt: 'expected' }))
    const undone = await correction.send({ units, reason: t('dock.heard.why') })
    if (!undone.done) return refused(wordsOf(undone.problem, t))
    forgetSent()
    await navigate({ to: '/dock/retours/$number', params: { number }, search: { etape: 'reception' } })
    return { tone: 'finished', says: t('dock.heard.receipt-undone', { count: units.length }), moves: true }
  }

  async function call(): Promise<Heard> {
    const called = await note.send({ body: t('dock.heard.called.words'), internal: true, calls: true })
    return called.done ? { tone: 'finished', says: t('dock.call.done') } : refused(wordsOf(called.problem, t))
  }

  async function next(): Promise<Heard> {
    await (step === 'rest' ? navigate({ to: '/dock' }) : navigate({ to: '/dock/retours/$number', params: { number }, search: {} }))
    return { tone: 'accepted', says: t(step === 'rest' ? 'dock.heard.next-parcel' : 'dock.heard.next'), moves: true }
  }

  const acts: Partial<Record<DockAct, () => Promise<Heard>>> = { undo, call, next }

  useHearing('page', number, async (scan) => {
    const command = commandOf(scan)
    if (command === 'unknown') return undefined
    if (command) return (command.field === 'act' && (await acts[command.value]?.())) || refused(t('dock.heard.nothing-to-judge'))
    const called = unitCalled(view, scan)
    if (!called) return undefined
    await navigate({ to: '/dock/retours/$number', params: { number }, search: { scan } })
    return { tone: 'accepted', says: called.line.name, moves: true }
  })
}
