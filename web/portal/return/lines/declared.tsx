import type { LineView } from '#application/returns/line-view.ts'
import { useT } from '../../../ui/words/use-t.ts'

/** What the customer said of the product, as the agent and the dock read it. */
export function Declared({ line: { declared, wanted } }: { line: LineView }) {
  const t = useT()
  const { reasonLabel, seal, condition, note, dockMessage } = declared
  const more = [
    t('return.line.wanted', { kind: t(`words.resolution.${wanted}`).toLocaleLowerCase(t.locale) }),
    seal && t('return.line.seal', { seal: t(`words.seal.${seal}`).toLocaleLowerCase(t.locale) }),
    condition && t('return.line.condition', { condition: t(`words.condition.${condition}`).toLocaleLowerCase(t.locale) }),
    note && t('return.line.note', { note }),
    dockMessage && t('return.line.dock', { message: dockMessage }),
  ].filter((words): words is string => Boolean(words))
  return (
    <details className="declared">
      <summary>{reasonLabel ? t('return.line.reason', { reason: reasonLabel }) : t('return.line.declared')}</summary>
      <ul>
        {more.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </details>
  )
}
