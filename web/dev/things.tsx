import { Deadline } from '../ui/deadline/deadline.tsx'
import { Money } from '../ui/format/money.tsx'
import { ProductThumb } from '../ui/icons/product-thumb.tsx'
import { SkeletonRows } from '../ui/notice/skeleton.tsx'
import { Avatar } from '../ui/status/avatar.tsx'
import { Clause } from '../ui/status/clause.tsx'
import { Chip, Status } from '../ui/status/status.tsx'
import { Tier } from '../ui/status/tier.tsx'
import { Table, TableGroup } from '../ui/table/table.tsx'
import { MiniLine } from '../ui/transit/mini-line.tsx'

export const Statuses = () => (
  <>
    <div className="flow">
      <Status>À décrire</Status>
      <Status tone="go">En contrôle</Status>
      <Status tone="you">En attente client</Status>
      <Status tone="ok">Accord de principe</Status>
      <Status tone="warn">Pas encore vu</Status>
      <Status tone="bad">Refusé</Status>
    </div>
    <div className="flow">
      <Chip>Port à vos frais</Chip>
      <Chip tone="act">Nouveau message</Chip>
      <Chip tone="ok" icon="check">
        Éligible
      </Chip>
      <Chip tone="warn">À examiner</Chip>
      <Chip tone="bad">Non éligible</Chip>
      <Clause id="A4" />
      <Tier name="Standard" level={1} />
      <Tier name="Argent" level={2} />
      <Tier name="Or" level={3} />
      <Tier name="Platine" level={4} />
      <kbd>J</kbd>
    </div>
  </>
)

const names = [
  'Écran',
  'Station',
  'SSD',
  'Portable',
  'Commutateur',
  'Casque',
  'Clavier',
  'Caméra',
  'Onduleur',
  'Câble',
  'Imprimante',
  'Batterie',
  'Micro',
  'Routeur',
  'Autre',
]

export const Thumbs = () => (
  <div className="flow">
    {names.map((name) => (
      <ProductThumb key={name} name={name} />
    ))}
    <ProductThumb name="Écran" size="sm" />
    <ProductThumb name="Écran" size="lg" />
  </div>
)

const columns = [
  { key: 'customer', label: 'Client' },
  { key: 'tier', label: 'Palier' },
  { key: 'type', label: 'Demande' },
  { key: 'value', label: 'Valeur', num: true },
  { key: 'line', label: 'Parcours' },
  { key: 'left', label: 'Temps restant', sort: 'ascending' as const },
  { key: 'agent', label: 'Agent' },
]

const minute = 60_000
const left = (ms: number, fraction: number) => ({
  due: new Date(Date.now() + ms + 30_000).toISOString(),
  remainingMs: ms,
  fraction,
  near: fraction > 0.8,
  late: false,
})

export const TableRows = () => (
  <Table label="À traiter" columns={columns}>
    <TableGroup columns={7} title="À répondre aujourd’hui" note="2 dossiers" />
    <tr aria-selected="true">
      <td>
        <b>Réseaux Vauban</b>
        <span className="sub">RMA-2026-000497-0</span>
      </td>
      <td>
        <Tier name="Platine" level={4} />
      </td>
      <td>Garantie standard</td>
      <td className="num">
        <Money amount={182_850} currency="EUR" />
      </td>
      <td>
        <MiniLine station={0} state="now" />
      </td>
      <td>
        <Deadline deadline={left(35 * minute, 0.85)} />
      </td>
      <td>
        <span className="row">
          <Avatar name="Inès" />
          Inès
        </span>
      </td>
    </tr>
    <tr>
      <td>
        <b>Garage de la Rotonde</b>
        <span className="sub">RMA-2026-000492-3</span>
      </td>
      <td>
        <Tier name="Standard" level={1} />
      </td>
      <td>Garantie standard</td>
      <td className="num">
        <Money amount={18_990} currency="EUR" />
      </td>
      <td>
        <MiniLine station={4} state="now" />
      </td>
      <td>
        <Deadline deadline={left(330 * minute, 0.38)} />
      </td>
      <td>
        <span className="row muted">
          <Avatar name={null} />
          Personne
        </span>
      </td>
    </tr>
    <SkeletonRows rows={1} columns={7} />
  </Table>
)
