import { useParams } from '@tanstack/react-router'
import type { StatedView } from '#application/withdrawals/view.ts'
import { formatDateTime } from '../../ui/format/date.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { Made } from './made.tsx'
import { Proof } from './proof.tsx'
import { receiptOf } from './receipt.ts'
import './withdrawal.css'

/** After the statement: what was recorded and when; and, the same for everybody, the code that the order's mailbox has. */
export function StatedPage() {
  const t = useT()
  const { id } = useParams({ from: '/portal/retractation/$id' })
  const receipt = receiptOf(id)
  useTitle(t(receipt ? 'withdrawal.stated.title' : 'withdrawal.proof'))
  return (
    <section className="withdraw" aria-labelledby="title">
      <h1 id="title">{t(receipt ? 'withdrawal.stated.title' : 'withdrawal.proof')}</h1>
      {receipt && <Receipt stated={receipt} />}
      {receipt?.proven ? <Known number={receipt.number} /> : <Proof id={id} titled={receipt !== null} />}
    </section>
  )
}

/** Who was signed in has nothing to prove: the return, or an answer that is to come. */
function Known({ number }: { number: string | null }) {
  const t = useT()
  return number === null ? <Notice>{t('withdrawal.known')}</Notice> : <Made number={number} />
}

function Receipt({ stated }: { stated: StatedView }) {
  const t = useT()
  return (
    <>
      <Notice tone="ok" icon="mail" live>
        <p>{t('withdrawal.stated.at', { at: formatDateTime(stated.at, t.locale) })}</p>
        <p>{t('withdrawal.stated.mail', { email: stated.email })}</p>
      </Notice>
      <blockquote className="statement sheet pad" lang={stated.locale}>
        {stated.text}
      </blockquote>
    </>
  )
}
