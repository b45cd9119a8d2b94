import type { Preview } from './use-edit.ts'
import { useT } from '../../../ui/words/use-t.ts'
import './policy-settings.css'

/** Each setting that differs, by its path in the document, before and after. */
export function Differences({ changes }: Pick<Preview, 'changes'>) {
  const t = useT()
  if (changes.length === 0) return <p className="muted">{t('settings.publish.same')}</p>
  return (
    <dl className="policy-differences">
      {changes.map(({ path, before, after }) => (
        <div key={path}>
          <dt className="mono">{path}</dt>
          <dd>
            <del>{said(before)}</del> <ins>{said(after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

const said = (value: unknown): string => (value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value))
