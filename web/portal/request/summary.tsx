import { useNavigate } from '@tanstack/react-router'
import { Moment } from '../../ui/format/moment.tsx'
import { ProductThumb } from '../../ui/icons/product-thumb.tsx'
import { Status } from '../../ui/status/status.tsx'
import type { StatusTone } from '../../ui/status/status-tone.ts'
import { useT } from '../../ui/words/use-t.ts'
import { GiveUp } from '../../request/give-up.tsx'
import { Keeping } from '../../request/keeping.tsx'
import { type LineState, lineState } from '../../request/progress.ts'
import { lineOf } from '../../request/request-draft.ts'
import { useRequest } from '../../request/request-context.ts'
import { resolutionsWords } from '../../request/policy-words/door-words.ts'
import { WithdrawLink } from '../withdrawal/withdraw-link.tsx'

/** « Votre demande »: what it holds so far, beside every step. */
export function Summary() {
  const t = useT()
  const navigate = useNavigate()
  const { order, draft } = useRequest()
  const door = order.doors.find(({ type }) => type === draft.type)
  return (
    <aside className="sum-box" aria-label={t('request.sum')}>
      <div className="sheet sum">
        <h2>{t('request.sum')}</h2>
        <dl>
          <div>
            <dt>{t('request.step.order')}</dt>
            <dd>
              <b>{order.number}</b>
              <small>
                {order.deliveredAt === null
                  ? t.rich('request.sum.placed', { placed: <Moment at={order.placedAt} /> })
                  : t.rich('request.sum.delivered', {
                      placed: <Moment at={order.placedAt} />,
                      delivered: <Moment at={order.deliveredAt} />,
                    })}
              </small>
            </dd>
          </div>
          {door && (
            <div>
              <dt>{t('request.step.type')}</dt>
              <dd>
                <b>{door.label}</b>
                <small>
                  {resolutionsWords(door.resolutions, t)}, {t(`portal.payer.${door.payer}`).toLocaleLowerCase(t.locale)}
                </small>
              </dd>
            </div>
          )}
          <div>
            <dt>{t(draft.chosen.length === 0 ? 'request.sum.ordered' : 'request.step.products')}</dt>
            <dd>
              {draft.chosen.length === 0 ? (
                order.items.map((item) => <Product key={item.id} item={item} units={item.quantity} />)
              ) : (
                <Chosen />
              )}
            </dd>
          </div>
        </dl>
      </div>
      {order.withdrawalOpen && (
        <p>
          <WithdrawLink order={order.id} />
        </p>
      )}
      <Keeping />
      <GiveUp
        words={{
          act: t('request.abandon'),
          title: t('request.abandon.title'),
          body: t('request.abandon.body', { order: order.number }),
          keep: t('request.abandon.keep'),
          done: t('request.abandon.done'),
        }}
        onGone={() => navigate({ to: '/' })}
      />
    </aside>
  )
}

function Chosen() {
  const { order, draft } = useRequest()
  return draft.chosen.flatMap((id) => {
    const item = order.items.find((one) => one.id === id)
    return item ? [<Product key={id} item={item} units={lineOf(draft, id).quantity} state={lineState({ draft, order }, id)} />] : []
  })
}

const tones: Record<LineState, StatusTone | undefined> = { complete: 'ok', started: 'you', blank: undefined }

function Product({ item, units, state }: { item: { name: string }; units: number; state?: LineState }) {
  const t = useT()
  return (
    <div className="sum-p">
      <ProductThumb name={item.name} size="sm" />
      <span>
        {units > 1 ? t('request.units-of', { units, name: item.name }) : item.name}
        {state && (
          <small>
            <Status tone={tones[state]}>{t(`request.line.${state}`)}</Status>
          </small>
        )}
      </span>
    </div>
  )
}
