import { Link, useParams } from '@tanstack/react-router'
import type { ResolutionView, ReturnView } from '#application/returns/view.ts'
import { hasRole } from '#domain/actor.ts'
import { useApi } from '../../ui/api/query.ts'
import { useMe } from '../../ui/api/session.ts'
import { Button } from '../../ui/control/button.tsx'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { formatMoney } from '../../ui/format/number.ts'
import { Status } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { Absent } from '../absent.tsx'
import { UntilThere } from '../until-there.tsx'
import { customerName } from '../customer-name.ts'
import { Calculation } from './calculation/calculation.tsx'
import { Execution } from './execution.tsx'
import { Goods } from './goods.tsx'
import { Grounds } from './trace/grounds.tsx'
import { ResolutionFacts } from './resolution-facts.tsx'
import './finance.css'

/** One thing owed or done: how its amount came about, and the way to execute or void it. Printable. */
export function ResolutionPage() {
  const { number, resolutionId } = useParams({ from: '/desk/finance/$number/$resolutionId' })
  const view = useApi<ReturnView>(`/returns/${number}`)
  if (!view.data) return <UntilThere query={view} what="return" words={number} />
  const resolution = view.data.resolutions.find(({ id }) => id === resolutionId)
  return resolution ? <Found key={resolution.id} view={view.data} resolution={resolution} /> : <Absent what="resolution" />
}

const tones = { owed: 'go', executed: 'ok', void: 'bad' } as const

function Found({ view, resolution }: { view: ReturnView; resolution: ResolutionView }) {
  const t = useT()
  const kind = t(`words.resolution.${resolution.kind}`)
  const title =
    resolution.amount === null ? kind : t('finance.heading', { kind, amount: formatMoney(resolution.amount, view.currency, t.locale) })
  const customer = customerName(view)
  useTitle(`${title}, ${view.number}`)
  return (
    <>
      <div className="d-top resolution-top">
        <Back number={view.number} done={resolution.state !== 'owed'} />
        <h1 className="cut">{title}</h1>
        <Link className="nb only-wide" to="/desk/retours/$number" params={{ number: view.number }}>
          {view.number}
        </Link>
        <Status tone={tones[resolution.state]}>{t(`finance.state.${resolution.state}`)}</Status>
        <span className="end">
          <Button kind="quiet" icon="print" onClick={() => window.print()}>
            {t('finance.print')}
          </Button>
        </span>
      </div>
      <div className="resolution">
        <section className="resolution-facts">
          <ResolutionFacts view={view} resolution={resolution} customer={customer} />
          {resolution.derivation ? (
            <>
              <h2>{t('finance.calculation')}</h2>
              <Calculation derivation={resolution.derivation} lines={view.lines} reduceReceivable={resolution.reduceReceivable} />
            </>
          ) : (
            <Goods lines={view.lines} unitIds={resolution.unitIds} />
          )}
          <Grounds view={view} resolution={resolution} />
        </section>
        <Execution view={view} resolution={resolution} customer={customer} />
      </div>
    </>
  )
}

/** To finance's list it came from; to the case for those who have no such list. */
function Back({ number, done }: { number: string; done: boolean }) {
  const t = useT()
  const me = useMe()
  if (!me || !hasRole(me, 'finance'))
    return <ButtonLink to="/desk/retours/$number" params={{ number }} kind="quiet" icon="left" aria-label={t('finance.back.case')} />
  return <ButtonLink to="/desk/finance" search={done ? { vue: 'executes' } : {}} kind="quiet" icon="left" aria-label={t('finance.back')} />
}
