import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { TracedRow } from '#application/accounts/trace-payment.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { Money } from '../../../ui/format/money.tsx'
import { Moment } from '../../../ui/format/moment.tsx'
import { Status } from '../../../ui/status/status.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import './trace.css'

type Found = { items: readonly TracedRow[]; more: boolean }

/** From a bank line back to what it was paid for: one thing opens at once, several are shown. What is pasted is kept nowhere. */
export function Trace() {
  const t = useT()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const tracing = useCommand<Found>('POST', '/finance/traces')
  const send = async (): Promise<void> => {
    setFound(null)
    const sent = await tracing.send({ text })
    if (!sent.done) return
    const [only, ...others] = sent.answer.items
    // An amount or a name alone says nothing for sure.
    if (only && others.length === 0 && only.by !== 'amount' && only.by !== 'customer')
      void navigate({ to: '/desk/finance/$number/$resolutionId', params: only })
    else setFound(sent.answer)
  }
  return (
    <div className="trace">
      <Form problem={tracing.problem} onSend={() => void send()}>
        <TextArea
          name="text"
          label={t('finance.trace.text')}
          hint={t('finance.trace.hint')}
          rows={3}
          maxLength={2000}
          value={text}
          onChange={({ target }) => setText(target.value)}
          spellCheck={false}
          autoComplete="off"
        />
        <ActionButton type="submit" kind="go" busy={tracing.busy}>
          {t('finance.trace.find')}
        </ActionButton>
      </Form>
      <div role="status">
        {found?.items.length === 0 && (
          <>
            <p>
              <b>{t('finance.trace.none')}</b>
            </p>
            <p>{t('finance.trace.none.hint')}</p>
          </>
        )}
        {found !== null && found.items.length > 0 && (
          <p>{t(found.more ? 'finance.trace.more' : 'finance.trace.several', { count: found.items.length })}</p>
        )}
      </div>
      {found !== null && found.items.length > 0 && (
        <ul className="traced">
          {found.items.map((row) => (
            <Row key={row.resolutionId} row={row} />
          ))}
        </ul>
      )}
    </div>
  )
}

const tones = { owed: 'go', executed: 'ok', void: 'bad' } as const

function Row({ row }: { row: TracedRow }) {
  const t = useT()
  const { number, resolutionId, kind, amount, currency, customer, company, state, executedAt, by, said } = row
  return (
    <li>
      <Link to="/desk/finance/$number/$resolutionId" params={{ number, resolutionId }}>
        {t(`words.resolution.${kind}`)}
        {amount !== null && (
          <>
            , <Money amount={amount} currency={currency} />
          </>
        )}
      </Link>
      <Status tone={tones[state]}>{t(`finance.state.${state}`)}</Status>
      <span className="sub">
        {company ?? customer}, {number}
        {executedAt && (
          <>
            , <Moment at={executedAt} as="dateTime" />
          </>
        )}
      </span>
      <span className="sub">
        {t(`finance.trace.by.${by}`)} {said !== null && <span className="mono">{said}</span>}
      </span>
    </li>
  )
}
