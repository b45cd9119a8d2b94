import { useState } from 'react'
import type { RetentionClass } from '#domain/retention/retention.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useFirstWrong } from '../../../ui/form/use-first-wrong.ts'
import { Input } from '../../../ui/form/inputs.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { AsOpened } from '../as-opened.tsx'
import { SettingSection } from '../setting-section.tsx'
import { lengthOf } from './length.ts'
import { monthsOf } from './months-of.ts'
import { RetentionHistory } from './retention-history.tsx'
import type { Periods, RetentionPreview, RetentionView } from './retention-view.ts'
import { SeenPeriods } from './seen-periods.tsx'
import './retention.css'

/** For how long what is known of people is kept: counted before it is set, with what stays and what goes by itself. */
export function RetentionPage() {
  const t = useT()
  return (
    <SettingSection<RetentionView> title={t('settings.retention')} lead={t('retention.lead')} path="/settings/retention" lines={8}>
      {(view) => (
        <>
          <AsOpened view={view}>{(opened) => <Retention view={opened} />}</AsOpened>
          <RetentionHistory history={view.history} />
        </>
      )}
    </SettingSection>
  )
}

const fixed = ['draft', 'loose', 'address', 'notice', 'reply'] as const

function Retention({ view }: { view: RetentionView }) {
  const t = useT()
  const now = Object.fromEntries(view.classes.map((one) => [one.class, one.months])) as Periods
  const [wrong, setWrong] = useState<readonly RetentionClass[]>([])
  const sheet = useFirstWrong<HTMLElement>(wrong)
  const [seen, setSeen] = useState<{ asked: Periods; preview: RetentionPreview } | null>(null)
  const look = useCommand<RetentionPreview>('POST', '/settings/retention/previews')
  const send = async (fields: Readonly<Record<string, string>>): Promise<void> => {
    const read = view.classes.map((one) => [one.class, monthsOf(fields[one.class] ?? '')] as const)
    const bad = read.flatMap(([name, months]) => (months === undefined ? [name] : []))
    setWrong(bad)
    if (bad.length > 0) return
    const asked = Object.fromEntries(read) as Periods
    const { done, ...rest } = await look.send(asked)
    if (done && 'answer' in rest) setSeen({ asked, preview: rest.answer })
  }
  return (
    <section className="sheet pad" ref={sheet}>
      {view.version === 0 && <Notice>{t('retention.today')}</Notice>}
      <Form problem={look.problem} onSend={(fields) => void send(fields)}>
        {view.classes.map(({ class: name, months, least, most, usual }) => (
          <section key={name} className="retention-class" aria-labelledby={`retention-${name}`}>
            <div>
              <h2 id={`retention-${name}`}>{t(`retention.class.${name}`)}</h2>
              <p>{t(`retention.class.${name}.what`)}</p>
              <p className="small soft">{t(`retention.why.${name}`)}</p>
            </div>
            <Input
              name={name}
              label={t('retention.months', { name: t(`retention.class.${name}`) })}
              hint={t(usual === null ? 'retention.bounds' : 'retention.bounds.needed', { least, most, today: lengthOf(months, t) })}
              error={wrong.includes(name) ? t('retention.wrong.months') : undefined}
              inputMode="numeric"
              autoComplete="off"
              defaultValue={months === null ? '' : String(months)}
            />
          </section>
        ))}
        <ActionButton type="submit" kind="go" busy={look.busy}>
          {t('retention.look')}
        </ActionButton>
      </Form>
      <div className="retention-rest">
        <h2>{t('retention.stays')}</h2>
        <p>{t('retention.stays.body')}</p>
        <h2>{t('retention.fixed')}</h2>
        <ul>
          {fixed.map((one) => (
            <li key={one}>{t(`retention.fixed.${one}`)}</li>
          ))}
        </ul>
      </div>
      {seen && <SeenPeriods {...seen} now={now} version={view.version} onClose={() => setSeen(null)} />}
    </section>
  )
}
