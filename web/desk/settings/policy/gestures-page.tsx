import { useState } from 'react'
import { policyCurrency } from '#domain/policy/policy-currency.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useFirstWrong } from '../../../ui/form/use-first-wrong.ts'
import { AmountInput } from '../../../ui/form/amount-input.tsx'
import { formatMoney } from '../../../ui/format/number.ts'
import type { Key } from '../../../ui/words/catalogues.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { limitsOf } from './gesture-limits.ts'
import { PolicySection } from './policy-section.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import type { PolicySettings } from './settings-view.ts'
import { useEdit } from './use-edit.ts'

/** Up to which amount support and managers offer a commercial gesture (B4). */
export const GesturesPage = () => (
  <PolicySection<PolicySettings> name="gestures" lines={4}>
    {(settings) => <Gestures settings={settings} />}
  </PolicySection>
)

const roles = ['support', 'manager'] as const

function Gestures({ settings }: { settings: PolicySettings }) {
  const t = useT()
  const [errors, setErrors] = useState<Partial<Record<(typeof roles)[number], Key>>>({})
  const sheet = useFirstWrong<HTMLElement>(errors)
  const edit = useEdit(settings.version)
  const send = (fields: Readonly<Record<string, string>>): void => {
    const read = limitsOf({ support: fields['settlementLimits.support'] ?? '', manager: fields['settlementLimits.manager'] ?? '' })
    setErrors('errors' in read ? read.errors : {})
    if ('limits' in read) void edit.look({ settlementLimits: read.limits })
  }
  return (
    <section className="sheet pad" ref={sheet}>
      <Form problem={edit.problem} onSend={send}>
        {roles.map((role) => {
          const limit = settings.settlementLimits[role]
          return (
            <div key={role} className="policy-short">
              <AmountInput
                currency={policyCurrency}
                name={`settlementLimits.${role}`}
                label={t(`settings.gesture.${role}`)}
                hint={t('settings.gesture.hint', {
                  today: limit === null ? t('settings.gesture.unlimited') : formatMoney(limit, policyCurrency, t.locale),
                })}
                error={errors[role] && t(errors[role])}
                defaultValue={limit === null ? '' : formatMoney(limit, policyCurrency, t.locale)}
              />
            </div>
          )
        })}
        <ActionButton type="submit" kind="go" busy={edit.busy}>
          {t('settings.look')}
        </ActionButton>
      </Form>
      <PublishDialog edit={edit} settings={settings} />
    </section>
  )
}
