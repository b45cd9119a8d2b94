import { type WebhookType, webhookTypes } from '#domain/webhook/event-types.ts'
import { CheckList } from '../../../ui/form/choices.tsx'
import { useT } from '../../../ui/words/use-t.ts'

type Props = { value: readonly WebhookType[]; onChange: (types: readonly WebhookType[]) => void }

/** What an address is told, each in words and by the name that the other side knows it by. */
export function TypeChecks({ value, onChange }: Props) {
  const t = useT()
  return (
    <div className="webhooks-types">
      <CheckList
        name="types"
        label={t('webhooks.types')}
        options={webhookTypes.map((type) => ({ value: type, label: t(`webhooks.type.${type}`), hint: <code>{type}</code> }))}
        value={value}
        onChange={onChange}
      />
    </div>
  )
}
