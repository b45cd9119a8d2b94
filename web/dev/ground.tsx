import type { CSSProperties } from 'react'
import { Money } from '../ui/format/money.tsx'
import { Moment } from '../ui/format/moment.tsx'

const tokens = [
  'paper',
  'sheet',
  'sunk',
  'rule',
  'rule-strong',
  'ink-3',
  'ink-2',
  'ink',
  'accent',
  'accent-fill',
  'accent-soft',
  'ok',
  'ok-soft',
  'warn',
  'warn-soft',
  'bad',
  'bad-soft',
  'note-soft',
]

export const Colours = () => (
  <div className="swatches">
    {tokens.map((token) => (
      <div key={token}>
        <i style={{ '--swatch': `var(--${token})` } as CSSProperties} />
        <span className="mono">--{token}</span>
      </div>
    ))}
  </div>
)

export const Type = () => (
  <div className="type stack">
    <p className="xxl">C’est accordé. Il reste à nous envoyer le colis.</p>
    <p className="xl">
      Produits de ce retour, <Money amount={124_990} currency="EUR" />
    </p>
    <p>Le colis est remis dans les 14 jours qui suivent l’accord. Passé ce délai, l’accord expire : « trop tard » se dit avant.</p>
    <p className="small muted">
      Remis le <Moment at="2026-11-22T17:02:00.000Z" /> à <Moment at="2026-11-22T17:02:00.000Z" as="time" />.
    </p>
    <p className="mono">TQ27-0B81-4471, O0 Il1 8B</p>
  </div>
)
