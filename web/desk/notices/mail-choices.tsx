import { useState } from 'react'
import { type ByMail, byMailChoices, type StaffNotice, staffNotices } from '#domain/notice/notice.ts'
import { useApi } from '../../ui/api/query.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { RadioList } from '../../ui/form/choices.tsx'
import { Form } from '../../ui/form/form.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'

type Choices = Readonly<Record<StaffNotice, ByMail>>

/** Which of what one is told is sent by e-mail as well. */
export function MailChoices() {
  const { data } = useApi<Choices>('/desk/notices/choices')
  return data ? <Choosing kept={data} /> : null
}

function Choosing({ kept }: { kept: Choices }) {
  const t = useT()
  const [choices, setChoices] = useState(kept)
  const choosing = useCommand('PUT', '/desk/notices/choices', { onDone: () => toast(t('notices.mail.saved')) })
  return (
    <section className="sheet pad stack" aria-labelledby="by-mail">
      <h2 id="by-mail">{t('notices.mail')}</h2>
      <p className="help">{t('notices.mail.hint')}</p>
      <Form problem={choosing.problem} onSend={() => void choosing.send(choices)} className="stack" label={t('notices.mail')}>
        {staffNotices.map((kind) => (
          <RadioList
            key={kind}
            name={kind}
            label={t(`notices.${kind}`)}
            row
            options={byMailChoices.map((value) => ({ value, label: t(`notices.mail.${value}`) }))}
            value={choices[kind]}
            onChange={(value) => setChoices((now) => ({ ...now, [kind]: value }))}
          />
        ))}
        <div>
          <ActionButton type="submit" kind="go" busy={choosing.busy}>
            {t('notices.mail.save')}
          </ActionButton>
        </div>
      </Form>
    </section>
  )
}
