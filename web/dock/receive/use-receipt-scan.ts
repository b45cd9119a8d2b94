import { useRef } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { commandOf } from '#domain/dock/command-codes.ts'
import { useT } from '../../ui/words/use-t.ts'
import { type Heard, useHearing } from '../scan/hearing.ts'
import { awaited, type ReceiptDraft } from './receipt-draft.ts'
import { everything, scannedInto } from './receipt-scan.ts'

type Receiving = {
  view: ReturnView
  draft: ReceiptDraft
  onChange: (draft: ReceiptDraft) => void
  /** Sends it; answers why not, in words. */
  onSend: () => Promise<string | undefined>
}

/** A receipt by scanning: products and parcels, « everything », « undo », « next ». */
export function useReceiptScan({ view, draft, onChange, onSend }: Receiving): void {
  const t = useT()
  const before = useRef<ReceiptDraft[]>([])
  const put = (next: ReceiptDraft): void => {
    before.current.push(draft)
    onChange(next)
  }

  async function send(): Promise<Heard> {
    const why = await onSend()
    if (why !== undefined) return { tone: 'refused', says: why }
    return { tone: 'finished', says: t('dock.receive.done', { count: draft.chosen.length }), moves: true }
  }

  function product(scan: string): Heard | undefined {
    const found = scannedInto(draft, view, scan)
    if (!found) return undefined
    if ('refused' in found) return { tone: 'refused', says: t(`dock.heard.${found.refused}`, { name: found.name }) }
    put(found.draft)
    if ('tracking' in found) return { tone: 'accepted', says: t('dock.heard.parcel', { tracking: found.tracking }) }
    const { name, here, all } = found
    return { tone: 'accepted', says: t('dock.heard.here', { name, here, all }) }
  }

  function undo(): Heard | undefined {
    const was = before.current.pop()
    if (!was) return undefined
    onChange(was)
    return { tone: 'accepted', says: t('dock.heard.undone') }
  }

  useHearing('work', `receive ${view.number}`, (scan) => {
    const command = commandOf(scan)
    if (command === undefined) return product(scan)
    if (command === 'unknown') return undefined
    if (command.field !== 'act') return { tone: 'refused', says: t('dock.heard.receive-first') }
    switch (command.value) {
      case 'next':
        return send()
      case 'undo':
        return undo()
      case 'all':
        put(everything(draft, view))
        return { tone: 'accepted', says: t('dock.heard.all', { count: awaited(view.lines).flatMap(({ units }) => units).length }) }
      case 'call':
        return undefined
      case 'same':
      case 'one':
      case 'serial':
      case 'photo':
        return { tone: 'refused', says: t('dock.heard.receive-first') }
    }
  })
}
