import { useNavigate } from '@tanstack/react-router'
import { Button } from '../../../ui/control/button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { Quantity } from '../../../ui/form/quantity-field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Clause } from '../../../ui/status/clause.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { lineOf, withLine } from '../request-draft.ts'
import { useRequest } from '../request-context.ts'
import { StepActions } from '../step-actions.tsx'
import { BackLink } from './back-link.tsx'
import { SafetyFields } from './safety-fields.tsx'
import { WhichProduct } from './which-product.tsx'

/** A withdrawal asks for nothing but how many (L221-18): no reason, photo, serial or state stands before it. What helps may be said. */
export function WithdrawalStep() {
  const t = useT()
  const navigate = useNavigate()
  const { order, draft, change } = useRequest()
  const items = draft.chosen.flatMap((id) => order.items.find((item) => item.id === id) ?? [])
  return (
    <>
      <h1>{t('request.withdrawal.title')}</h1>
      <Notice>
        <span>
          {t('request.withdrawal.lead')} <Clause id="L221-18" />
        </span>
      </Notice>
      <Form
        className="form request-form"
        onSend={() => void navigate({ to: '/retours/nouveau/$orderId/verification', params: { orderId: order.id } })}
      >
        {items.map((item, index) => {
          const line = lineOf(draft, item.id)
          const set = (part: Partial<typeof line>): void => change((now) => withLine(now, item.id, part))
          return (
            <section key={item.id} aria-label={item.name} className="withdrawn">
              <WhichProduct item={item} nth={index + 1} of={items.length} currency={order.currency} />
              <Quantity
                name={`quantity.${index}`}
                label={t('request.details.quantity')}
                hint={t('request.details.most', { most: item.returnable })}
                value={line.quantity}
                max={Math.max(1, item.returnable)}
                onChange={(quantity) => set({ quantity })}
              />
              <TextArea
                name={`dockMessage.${index}`}
                label={t('request.details.message')}
                optional
                rows={2}
                maxLength={5000}
                value={line.dockMessage}
                onChange={({ target }) => set({ dockMessage: target.value })}
              />
              {item.lithiumBattery && (
                <details>
                  <summary>{t('request.safety.tell')}</summary>
                  <SafetyFields answers={line.safety} stopped={false} optional onChange={(safety) => set({ safety })} />
                </details>
              )}
            </section>
          )
        })}
        <StepActions>
          <BackLink index={0} orderId={order.id} />
          <Button type="submit" kind="go">
            {t('request.details.check')}
          </Button>
        </StepActions>
      </Form>
    </>
  )
}
