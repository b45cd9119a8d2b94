import { Link } from '@tanstack/react-router'
import type { ReturnView } from '#application/returns/view.ts'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { DeclaredPart } from '../inspect/declared.tsx'
import { ContestPart } from '../inspect/contest-part.tsx'
import { GoBar } from '../parts/go-bar.tsx'
import { Pictures } from '../parts/pictures.tsx'
import { HereAfterAllButton } from '../receive/correct-receipt.tsx'
import type { Group, UnitState } from './groups.ts'
import { VerdictFacts } from './verdict-facts.tsx'
import { whyNot } from './why-not.ts'
import '../inspect/inspect.css'

const bad: ReadonlySet<UnitState> = new Set(['refused', 'left_to_us', 'contested'])

/** A unit about which the dock has nothing to do just now: what was found, what follows, and how to correct it. */
export function UnitWork({ view, group }: { view: ReturnView; group: Group }) {
  const t = useT()
  const { line, units, state } = group
  const [unit] = units
  if (!unit) return null
  const judged = unit.verdict !== 'pending'
  return (
    <>
      <section className="work-col" aria-labelledby="unit-title">
        <div className="work">
          <div className="work-head">
            <div>
              <h2 id="unit-title">{line.name}</h2>
              <p className="soft small">
                {line.sku}
                {unit.serial && <>, {t.rich('dock.head.serial', { serial: <span className="mono">{unit.serial}</span> })}</>}
                {line.declared.reasonLabel && `, ${t('dock.reason', { reason: line.declared.reasonLabel })}`}
                {units.length > 1 && `, ${t('dock.units', { count: units.length })}`}
              </p>
            </div>
          </div>
          <Notice tone={state === 'accepted' ? 'ok' : bad.has(state) ? 'bad' : 'info'}>
            <b>{t(`dock.unit.${state}.title`)}</b>
            <span>{t(`dock.unit.${state}.next`)}</span>
          </Notice>
          {judged && <VerdictFacts unit={unit} currency={view.currency} />}
          <Pictures files={unit.files} label={t('dock.photos')} />
          <DeclaredPart line={line} />
        </div>
        {unit.contest && <ContestPart view={view} group={group} />}
        {state === 'missing' && <HereAfterAllButton view={view} units={units} />}
      </section>
      <GoBar number={view.number} says={t(`dock.unit.${state}.next`)}>
        {judged && unit.sentBack === null && <Correct view={view} group={group} />}
        {(state === 'refused' || state === 'left_to_us') && (
          <ButtonLink to="/dock/retours/$number" params={{ number: view.number }} search={{ etape: 'renvoi' }} kind="go" big icon="truck">
            {t('dock.side.send-back')}
          </ButtonLink>
        )}
      </GoBar>
    </>
  )
}

/** The way to another verdict, or why there is none. */
function Correct({ view, group }: { view: ReturnView; group: Group }) {
  const t = useT()
  const off = whyNot(view, 'correct_inspection', t)
  if (off !== undefined) return <p className="small">{off}</p>
  return (
    <Link
      className="btn btn--big"
      to="/dock/retours/$number"
      params={{ number: view.number }}
      search={{ unite: group.key, corriger: true }}
    >
      {t('dock.correct.open')}
    </Link>
  )
}
