import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ParcelRow } from '#application/parcels/view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import type { IconName } from '../../ui/icons/icons.tsx'
import { ProductThumb } from '../../ui/icons/product-thumb.tsx'
import { Status } from '../../ui/status/status.tsx'
import type { StatusTone } from '../../ui/status/status-tone.ts'
import { type T, useT } from '../../ui/words/use-t.ts'
import { type Group, groupsOf, type UnitState, unitsIn } from './groups.ts'
import type { DockSearch } from './dock-search.ts'
import type { Step } from './step.ts'

const tones: Partial<Record<UnitState, StatusTone>> = {
  undecided: 'warn',
  expected: 'warn',
  to_judge: 'go',
  accepted: 'ok',
  refused: 'bad',
  left_to_us: 'bad',
  contested: 'warn',
}

/** The parcel's steps and products, each with where it stands. */
export function Side({ view, step }: { view: ReturnView; step: Step }) {
  const t = useT()
  const groups = groupsOf(view.lines)
  const expected = unitsIn(groups, 'expected').length
  const received = unitsIn(groups, 'to_judge', 'accepted', 'refused', 'left_to_us', 'contested', 'shipped_back', 'disposed').length
  const refused = unitsIn(groups, 'refused', 'left_to_us', 'contested').length
  return (
    <nav className="dock-side" aria-label={t('dock.side')}>
      {expected > 0 && (
        <StepLink view={view} search={{ etape: 'reception' }} icon="box" current={step.kind === 'receive'} name={t('dock.side.receive')}>
          {t('dock.side.counts', { expected, received })}
        </StepLink>
      )}
      {groups
        .filter(({ state }) => state !== 'expected')
        .map((group) => (
          <GroupLink key={group.key} view={view} group={group} step={step} />
        ))}
      {refused > 0 && (
        <StepLink view={view} search={{ etape: 'renvoi' }} icon="truck" current={step.kind === 'send_back'} name={t('dock.side.send-back')}>
          {t('dock.side.refused', { count: refused })}
        </StepLink>
      )}
      <StepLink view={view} search={{ etape: 'bilan' }} icon="info" current={step.kind === 'rest'} name={t('dock.side.rest')}>
        {t('dock.side.rest.what')}
      </StepLink>
      <Apart view={view} />
      <Link to="/dock/colis/nouveau" search={{ retour: view.number }}>
        <span className="thumb" aria-hidden="true">
          <Icon name="plus" />
        </span>
        <b>{t('dock.side.other')}</b>
        <small>{t('dock.side.more')}</small>
      </Link>
    </nav>
  )
}

/** What came in its box and is not on it, and boxes that were assigned to it: each where it lies. */
function Apart({ view }: { view: ReturnView }) {
  const t = useT()
  const apart = useApi<{ items: readonly ParcelRow[] }>(`/returns/${view.number}/unassigned-parcels`)
  return (apart.data?.items ?? []).map(({ number, place, contents }) => (
    <Link key={number} to="/dock/colis/$colis" params={{ colis: number }}>
      <span className="thumb" aria-hidden="true">
        <Icon name="box" />
      </span>
      <b>{contents ?? number}</b>
      <small>
        <span className="nb">{number}</span>, {t('dock.side.unassigned', { place })}
      </small>
    </Link>
  ))
}

type LinkProps = { view: ReturnView; search: DockSearch; icon: IconName; name: string; current: boolean; children: ReactNode }

const StepLink = ({ view, search, icon, name, current, children }: LinkProps) => (
  <Link to="/dock/retours/$number" params={{ number: view.number }} search={search} aria-current={current ? 'step' : undefined}>
    <span className="thumb" aria-hidden="true">
      <Icon name={icon} />
    </span>
    <b>{name}</b>
    <small>{children}</small>
  </Link>
)

function GroupLink({ view, group, step }: { view: ReturnView; group: Group; step: Step }) {
  const t = useT()
  const current = (step.kind === 'judge' || step.kind === 'unit') && step.group.key === group.key
  const tone = tones[group.state]
  return (
    <Link
      to="/dock/retours/$number"
      params={{ number: view.number }}
      search={{ unite: group.key }}
      aria-current={current ? 'step' : undefined}
    >
      <ProductThumb name={group.line.name} />
      <b>{group.line.name}</b>
      <small>{nameOf(group, t)}</small>
      <Status {...(tone ? { tone } : {})}>{current && step.kind === 'judge' ? t('dock.state.judging') : stateWords(group, t)}</Status>
    </Link>
  )
}

/** Which of the line's units: by serial, else how many. */
function nameOf({ line, units }: Group, t: T): string {
  const [unit, ...others] = units
  if (unit?.serial && others.length === 0) return t('dock.serial', { serial: unit.serial })
  return t('dock.side.of', { count: units.length, all: line.units.length })
}

function stateWords({ state, units }: Group, t: T): string {
  const disposition = units[0]?.disposition
  return state === 'accepted' && disposition
    ? t('dock.state.accepted-to', { disposition: t(`words.disposition.${disposition}`) })
    : t(`dock.state.${state}`)
}
