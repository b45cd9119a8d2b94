import type { TransferOrder } from '#application/payments/ports.ts'
import { latin } from './latin.ts'

/**
 * A customer credit transfer initiation, ISO 20022 pain.001.001.09 as the EPC restricts it for SEPA (EPC132-08): one debit account, one day, costs
 * shared. Creditors have no address: since 15 November 2026 banks refuse one that is not structured, and none is needed within SEPA.
 */
export function pain001({ messageId, createdAt, executeOn, debtor, transfers }: TransferOrder): string {
  const total = euros(transfers.reduce((sum, { amount }) => sum + amount, 0))
  const counted = [text('NbOfTxs', String(transfers.length)), text('CtrlSum', total)]
  const payer = text('Nm', latin(debtor.name, 70))
  const body = node(
    'CstmrCdtTrfInitn',
    node('GrpHdr', text('MsgId', messageId), text('CreDtTm', `${createdAt.slice(0, 19)}Z`), ...counted, node('InitgPty', payer)),
    node(
      'PmtInf',
      text('PmtInfId', messageId),
      text('PmtMtd', 'TRF'),
      ...counted,
      node('PmtTpInf', node('SvcLvl', text('Cd', 'SEPA'))),
      node('ReqdExctnDt', text('Dt', executeOn)),
      node('Dbtr', payer),
      account('DbtrAcct', debtor.iban),
      node('DbtrAgt', node('FinInstnId', debtor.bic === null ? node('Othr', text('Id', 'NOTPROVIDED')) : text('BICFI', debtor.bic))),
      text('ChrgBr', 'SLEV'),
      ...transfers.map(transferNode),
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">${body}</Document>\n`
}

const transferNode = ({ endToEndId, amount, holder, iban, remittance }: TransferOrder['transfers'][number]): string =>
  node(
    'CdtTrfTxInf',
    node('PmtId', text('EndToEndId', endToEndId)),
    node('Amt', `<InstdAmt Ccy="EUR">${euros(amount)}</InstdAmt>`),
    node('Cdtr', text('Nm', latin(holder, 70))),
    account('CdtrAcct', iban),
    node('RmtInf', text('Ustrd', latin(remittance, 140))),
  )

const account = (name: string, iban: string): string => node(name, node('Id', text('IBAN', iban)))
const node = (name: string, ...inner: readonly string[]): string => `<${name}>${inner.join('')}</${name}>`
const text = (name: string, value: string): string => node(name, escaped(value))
const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** From cents, without a float. */
const euros = (cents: number): string => `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
