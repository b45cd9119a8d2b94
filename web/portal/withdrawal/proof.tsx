import { useState } from 'react'
import type { ProvenView } from '#application/withdrawals/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { type Chosen, chosenLines } from '../../ui/form/chosen.ts'
import { Form } from '../../ui/form/form.tsx'
import { Goods } from '../../ui/form/goods.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { Made } from './made.tsx'

/** The code that was sent to the address of the order, if there is such an order: whoever has it is known at once. Without it staff find the order. */
export function Proof({ id, titled }: { id: string; titled: boolean }) {
  const t = useT()
  const [code, setCode] = useState('')
  const [units, setUnits] = useState<Chosen>({})
  const proof = useCommand<ProvenView>('POST', `/withdrawals/${id}/proof`)
  const [proven, setProven] = useState<ProvenView | null>(null)
  const items = proven?.items ?? null
  const chosen = chosenLines(units)
  const send = async (): Promise<void> => {
    const sent = await proof.send(items === null ? { code } : { code, lines: chosen })
    if (sent.done) setProven(sent.answer)
  }
  if (proven?.number) return <Made number={proven.number} />
  if (proven && items === null) {
    return (
      <Notice tone="ok" live>
        {t('withdrawal.proven')}
      </Notice>
    )
  }
  return (
    <section aria-labelledby={titled ? 'proof' : 'title'}>
      {titled && <h2 id="proof">{t('withdrawal.proof')}</h2>}
      <p className="lead">{t('withdrawal.proof.why')}</p>
      <Form className="form sheet pad" problem={proof.problem} onSend={() => void send()}>
        {items === null ? (
          <Input
            name="code"
            label={t('withdrawal.proof.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={20}
            mono
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
        ) : (
          <>
            <Notice live>{t('withdrawal.proof.tick')}</Notice>
            <Goods label={t('withdrawal.goods')} items={items} units={units} onChange={setUnits} />
          </>
        )}
        <ActionButton
          type="submit"
          kind={titled ? undefined : 'go'}
          busy={proof.busy}
          off={items !== null && chosen.length === 0 ? t('withdrawal.gap.lines') : null}
        >
          {t(items === null ? 'withdrawal.proof.send' : 'withdrawal.proof.send-goods')}
        </ActionButton>
      </Form>
      <p className="soft small">{t('withdrawal.proof.without')}</p>
    </section>
  )
}
