import type { LineView } from '#application/returns/line-view.ts'
import { useT } from '../../ui/words/use-t.ts'
import { Pictures } from '../parts/pictures.tsx'

/** What the customer said, before the dock says what it sees. */
export function DeclaredPart({ line }: { line: LineView }) {
  const t = useT()
  const { note, dockMessage } = line.declared
  const answers = Object.entries(line.declared.safety ?? {}).filter(([, answer]) => answer !== 'no')
  const granted = line.exceptions.filter(({ answer }) => answer === 'granted')
  if (!dockMessage && !note && granted.length + answers.length + line.files.length === 0) return null
  return (
    <aside className="declared" aria-label={t('dock.declared')}>
      {dockMessage && (
        <blockquote>
          <b>{t('dock.declared.message')}</b>
          <p className="said">{dockMessage}</p>
        </blockquote>
      )}
      <dl>
        {note && (
          <div>
            <dt>{t('dock.declared.note')}</dt>
            <dd className="said">{note}</dd>
          </div>
        )}
        {granted.map(({ clause, clauseText }) => (
          <div key={clause}>
            <dt>{t('dock.declared.exception', { clause })}</dt>
            <dd>{clauseText}</dd>
          </div>
        ))}
        {answers.map(([question, answer]) => (
          <div key={question}>
            <dt>{t(`words.safety.${question as 'hot'}`)}</dt>
            <dd>{t(`words.answer.${answer}`)}</dd>
          </div>
        ))}
      </dl>
      <Pictures files={line.files} label={t('dock.declared.photos')} />
    </aside>
  )
}
