import type { UnreadRow } from '#domain/lot/read-rows.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { CorrectRow } from './correct-row.tsx'

/** As many as are shown at once: those that are mended make room for the next. */
const shown = 20

/** Rows that say nothing usable, each with what is wrong and a place to write it anew. */
export function UnreadRows({ rows, onCorrect }: { rows: readonly UnreadRow[]; onCorrect: (line: number, text: string) => void }) {
  const t = useT()
  if (rows.length === 0) return null
  return (
    <Notice tone="warn">
      <b>{t('lot.unread', { count: rows.length })}</b>
      <ul className="lot-unread">
        {rows.slice(0, shown).map(({ line, text, code }) => (
          <li key={line}>
            <span>
              {t('lot.line', { line })} {t(`lot.unread.${code}`)}
            </span>
            {code === 'too_many_rows' ? (
              <code>{text.slice(0, 80)}</code>
            ) : (
              <CorrectRow key={text} line={line} text={text} onCorrect={(written) => onCorrect(line, written)} />
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
