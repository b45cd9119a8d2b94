import { Deadline, DeadlinePaused } from '../ui/deadline/deadline.tsx'
import type { Deadline as Due } from '../ui/deadline/deadline-now.ts'
import type { Station } from '../ui/transit/line-view.ts'
import { MiniLine } from '../ui/transit/mini-line.tsx'
import { TransitLine } from '../ui/transit/transit-line.tsx'

const minute = 60_000
const day = 24 * 60 * minute

/** A promise that has `ms` left from now on. */
const left = (ms: number, fraction: number): Due => ({
  due: new Date(Date.now() + ms + 30_000).toISOString(),
  remainingMs: ms,
  fraction,
  near: fraction >= 0.8,
  late: ms < 0,
})

const names = {
  request: 'Demande',
  approval: 'Accord',
  shipping: 'Envoi',
  receipt: 'Réception',
  inspection: 'Contrôle',
  resolution: 'Résolution',
} as const
const keys = Object.keys(names) as (keyof typeof names)[]

type Shown = { at: number; state: Station['state']; whens: readonly (string | undefined)[]; deadline?: Due; name?: string }

const line = ({ at, state, whens, deadline, name }: Shown): Station[] =>
  keys.map((key, index) => ({
    key,
    state: index < at ? 'done' : index === at ? state : 'next',
    name: index === at && name ? name : names[key],
    ...(whens[index] === undefined ? {} : { when: whens[index] }),
    ...(index === at && deadline ? { deadline } : {}),
  }))

export function Lines() {
  const dates = ['12 nov. 2026', '13 nov. 2026', '17 nov. 2026', '20 nov. 2026']
  return (
    <>
      <p className="cap">En cours, la navette avance</p>
      <TransitLine
        stations={line({
          at: 4,
          state: 'now',
          whens: [...dates, 'réponse avant le 25 nov. 2026', 'avant le 3 déc.'],
          deadline: left(2 * day, 0.4),
        })}
      />
      <p className="cap">En attente du client, la navette est vide et marque la pause</p>
      <TransitLine
        yours
        stations={line({
          at: 2,
          state: 'wait',
          whens: ['18 nov. 2026', '19 nov. 2026', 'à remettre au plus tard le 3 déc. 2026'],
          deadline: left(10 * day, 0.29),
        })}
      />
      <p className="cap">En retard</p>
      <TransitLine
        stations={line({ at: 0, state: 'late', whens: ['réponse avant le 20 nov. 2026, 18 h 02'], deadline: left(-70 * minute, 1) })}
      />
      <p className="cap">Terminée</p>
      <TransitLine stations={line({ at: 5, state: 'end', whens: [...dates, '30 nov. 2026', '9 déc. 2026'], name: 'Remboursé' })} />
      <p className="cap">Refusée : la ligne s’arrête à un butoir</p>
      <TransitLine stations={line({ at: 1, state: 'stop', whens: ['18 août 2026', '21 août 2026'], name: 'Refusé' })} />
      <p className="cap">Verticale, dans une colonne étroite</p>
      <div className="narrow sheet pad">
        <TransitLine
          stations={line({
            at: 3,
            state: 'now',
            whens: [...dates.slice(0, 3), 'arrivée prévue le 24 nov. 2026'],
            deadline: left(day, 0.5),
          })}
        />
      </div>
      <p className="cap">Au poste de travail, plus plate</p>
      <TransitLine dense stations={line({ at: 0, state: 'now', whens: ['22 nov. 2026, 18 h 02'], deadline: left(35 * minute, 0.85) })} />
    </>
  )
}

export const Minis = () => (
  <>
    <div className="minis">
      <MiniLine station={0} state="now" />
      <span>Demande</span>
      <MiniLine station={2} state="wait" />
      <span>Envoi, en attente du client</span>
      <MiniLine station={3} state="now" />
      <span>Réception</span>
      <MiniLine station={1} state="late" />
      <span>Accord, en retard</span>
      <MiniLine station={5} state="end" />
      <span>Terminé</span>
      <MiniLine station={1} state="stop" />
      <span>Refusé à l’accord</span>
    </div>
    <div className="flow">
      <MiniLine station={4} state="now" large />
      <span>Même dessin, 150 px, sur le portail</span>
    </div>
  </>
)

export const Deadlines = () => (
  <div className="flow">
    <Deadline deadline={left(5.5 * 60 * minute, 0.35)} />
    <Deadline deadline={left(35 * minute, 0.85)} />
    <Deadline deadline={left(-70 * minute, 1)} />
    <DeadlinePaused />
    <Deadline deadline={left(10 * day, 0.29)} yours />
    <Deadline deadline={left(80 * minute, 0.6)} what="Première réponse" />
  </div>
)
