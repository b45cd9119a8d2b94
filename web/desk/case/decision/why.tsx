import type { ReturnView } from '#application/returns/view.ts'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { formatList } from '../../../ui/format/number.ts'
import { useT } from '../../../ui/words/use-t.ts'
import type { Decision } from './use-decision.ts'
import type { Weighed } from './weigh.ts'

type Props = {
  view: Pick<ReturnView, 'lines'>
  decision: Decision
  departs: Weighed['departs']
  /** It was sent without, and sent back. */
  asked: boolean
}

/** A verdict that departs from the policy or from what was decided before, and an exception's answer, want a reason: for colleagues, in the history. */
export function Why({ view, decision: { draft, change }, departs, asked }: Props) {
  const t = useT()
  if (departs.length === 0 && !asked) return null
  const said = departs.map(({ lineId, from, few }) =>
    t('desk.why.line', {
      name: view.lines.find(({ id }) => id === lineId)?.name ?? '',
      from: formatList(
        [...from.map((one) => t(`desk.why.${one}`)), ...(few ? [t('case.why.few', { accepted: few.accepted, total: few.total })] : [])],
        t.locale,
      ),
    }),
  )
  return (
    <TextArea
      name="why"
      label={t('desk.why')}
      hint={said.join(' ')}
      rows={2}
      maxLength={2000}
      value={draft.why}
      onChange={({ target }) => change((now) => ({ ...now, why: target.value }))}
    />
  )
}
