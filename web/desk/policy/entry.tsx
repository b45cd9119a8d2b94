import type { LedgerView } from '#application/policy/view.ts'
import { settingName } from '../policy-words/setting-name.ts'
import { settingValue } from '../policy-words/setting-value.ts'
import type { Names } from '../policy-words/speaker.ts'
import { Clause } from '../../ui/status/clause.tsx'
import { Chip } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'

type Props = { entry: LedgerView['entries'][number]; names: Names }

/** One sentence: its clauses, the settings that read it with their values, the reading, and the readings rejected with why. */
export function Entry({ entry: { sentence, clauses, settings, reading, rejected }, names }: Props) {
  const t = useT()
  return (
    <li className="ledger-entry">
      <div>
        {sentence === null ? <p className="muted">{t('ledger.no-sentence')}</p> : <blockquote lang="fr">{sentence}</blockquote>}
        {clauses.length + rejected.length > 0 && (
          <p className="row">
            {clauses.map((id) => (
              <Clause key={id} id={id} />
            ))}
            {rejected.length > 0 && <Chip>{t('ledger.doubtful')}</Chip>}
          </p>
        )}
      </div>
      <div>
        <p>{reading}</p>
        {settings.length > 0 && (
          <dl className="ledger-settings">
            {settings.map(({ path, value }) => (
              <div key={path}>
                <dt>{settingName(path, names, t) ?? <span className="mono">{path}</span>}</dt>
                <dd>{settingValue(path, JSON.parse(value), { names, t })}</dd>
              </div>
            ))}
          </dl>
        )}
        {rejected.length > 0 && (
          <>
            <p className="ledger-other">{t('ledger.rejected')}</p>
            <ul className="ledger-rejected">
              {rejected.map((other) => (
                <li key={other.reading}>
                  <b>{other.reading}</b> {other.why}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </li>
  )
}
