import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { WebhooksView } from '#application/webhooks/list-endpoints.ts'
import type { ListedEndpoint } from '#application/webhooks/ports.ts'
import { Button } from '../../../ui/control/button.tsx'
import { Moment } from '../../../ui/format/moment.tsx'
import { Empty } from '../../../ui/notice/empty.tsx'
import { type Column, Table } from '../../../ui/table/table.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { SettingSection } from '../setting-section.tsx'
import { AddDialog } from './endpoint-dialog.tsx'
import { EndpointState } from './states.tsx'
import { SecretDialog } from './secret-dialog.tsx'
import './webhooks.css'

/** Where the merchant's own machines are told what happens. */
export function WebhooksPage() {
  const t = useT()
  const navigate = useNavigate()
  const [adding, setAdding] = useState(false)
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null)
  return (
    <>
      <SettingSection<WebhooksView> title={t('settings.webhooks')} lead={t('webhooks.lead')} path="/settings/webhooks" lines={6}>
        {({ items, attempts }) => (
          <>
            <p className="soft">{t('webhooks.how', { attempts })}</p>
            <p>
              <Button kind="go" icon="plus" onClick={() => setAdding(true)}>
                {t('webhooks.add')}
              </Button>
            </p>
            {items.length === 0 ? <Empty title={t('webhooks.none')}>{t('webhooks.none.body')}</Empty> : <Endpoints items={items} />}
          </>
        )}
      </SettingSection>
      {adding && (
        <AddDialog
          onAdded={(added) => {
            setAdding(false)
            setMade(added)
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {made && (
        <SecretDialog secret={made.secret} onClose={() => void navigate({ to: '/desk/settings/webhooks/$id', params: { id: made.id } })} />
      )}
    </>
  )
}

function Endpoints({ items }: { items: readonly ListedEndpoint[] }) {
  const t = useT()
  const columns: readonly Column[] = [
    { key: 'url', label: t('webhooks.url') },
    { key: 'types', label: t('webhooks.types'), width: '30%' },
    { key: 'state', label: t('webhooks.state'), width: '12rem' },
    { key: 'last', label: t('webhooks.last'), width: '11rem' },
  ]
  return (
    <div className="sheet">
      <Table label={t('settings.webhooks')} columns={columns} fixed>
        {items.map((endpoint) => (
          <tr key={endpoint.id}>
            <td>
              <Link className="cut webhooks-address" to="/desk/settings/webhooks/$id" params={{ id: endpoint.id }}>
                {endpoint.url}
              </Link>
            </td>
            <td>
              {endpoint.types.map((type) => (
                <span key={type} className="webhooks-type">
                  {t(`webhooks.type.${type}`)}
                </span>
              ))}
            </td>
            <td>
              <EndpointState endpoint={endpoint} />
            </td>
            <td className="nb">
              {endpoint.lastDeliveredAt === null ? t('webhooks.never') : <Moment at={endpoint.lastDeliveredAt} as="dateTime" />}
            </td>
          </tr>
        ))}
      </Table>
    </div>
  )
}
