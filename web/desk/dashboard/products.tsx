import { Link } from '@tanstack/react-router'
import { formatLocalDate } from '../../ui/format/date.ts'
import { formatNumber, formatShare } from '../../ui/format/number.ts'
import { ProductThumb } from '../../ui/icons/product-thumb.tsx'
import { Chip } from '../../ui/status/status.tsx'
import { Table } from '../../ui/table/table.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { Shown } from './dashboard-page.tsx'
import { Figure } from './figure.tsx'
import { NoData } from './no-data.tsx'

/** As many as stand beside the reasons and the types of request. */
const SHOWN = 9

/** The products that come back most, those out of the ordinary first. */
export function Products(shown: Shown) {
  const t = useT()
  const { products, productCount, stillOpen } = shown.view
  const highest = Math.max(0.0001, ...products.map(({ rate }) => Math.min(1, rate ?? 0)))
  const columns = [
    { key: 'product', label: t('dashboard.products.product') },
    { key: 'sold', label: t('dashboard.products.sold'), num: true, width: '3.75rem' },
    { key: 'returned', label: t('dashboard.products.returned'), num: true, width: '4.75rem' },
    { key: 'faulty', label: t('dashboard.products.faulty'), num: true, width: '4.25rem' },
    { key: 'rate', label: t('dashboard.products.rate'), num: true, width: '7rem' },
  ]
  return (
    <Figure {...shown} table="products" sub={t('dashboard.products.sub')}>
      {products.length === 0 ? (
        <NoData />
      ) : (
        <Table label={t('dashboard.figure.data', { figure: t('dashboard.products') })} columns={columns} fixed>
          {products.slice(0, SHOWN).map(({ sku, name, sold, returned, faulty, rate, interval, judgement }) => (
            <tr key={sku}>
              <td>
                <span className="prod">
                  <ProductThumb name={name} size="sm" />
                  <span>
                    <Link to="/desk" search={{ file: 'done', sku }}>
                      {name}
                    </Link>
                    <small className="nb">{sku}</small>
                  </span>
                </span>
              </td>
              <td className="num">{formatNumber(sold, t.locale)}</td>
              <td className="num">{formatNumber(returned, t.locale)}</td>
              <td className="num">{formatNumber(faulty, t.locale)}</td>
              <td className="num">
                {rate === null || judgement === 'too_few' ? (
                  <small className="few muted">{t('dashboard.products.few')}</small>
                ) : (
                  <span
                    className={judgement === 'high' ? 'rate rate--high' : 'rate'}
                    title={
                      interval
                        ? t('dashboard.products.interval', {
                            low: formatShare(interval[0], t.locale),
                            high: formatShare(interval[1], t.locale),
                          })
                        : undefined
                    }
                  >
                    <svg viewBox="0 0 44 6" aria-hidden="true">
                      <rect className="way" width="44" height="6" rx="3" />
                      <rect width={Math.max(3, (Math.min(1, rate) / highest) * 44)} height="6" rx="3" />
                    </svg>
                    {formatShare(rate, t.locale)}
                    {judgement === 'high' && <Chip tone="bad">{t('dashboard.products.high')}</Chip>}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {stillOpen && (
        <p className="fig-sub fig-more">
          {t('dashboard.products.open', { count: stillOpen.orders, date: formatLocalDate(stillOpen.since, t.locale) })}
        </p>
      )}
      {productCount > SHOWN && <p className="fig-sub fig-more">{t('dashboard.products.more', { count: productCount - SHOWN })}</p>}
    </Figure>
  )
}
