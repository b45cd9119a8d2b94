import type { ImportFault } from '#application/orders/import-batch.ts'

const reasons: Readonly<Record<string, string>> = {
  input_required: 'is needed',
  amount_malformed: 'is not an amount like 1249.90 or 1249,90',
  number_malformed: 'is not a whole number',
  percent_malformed: 'is not a rate in per cent like 20 or 5,5',
  time_malformed: 'is not a time like 2026-11-20 14:03',
  yes_no_malformed: 'is neither yes nor no',
  invoices_malformed: 'is not like FA-118@2026-11-02|FA-121@2026-11-09',
  contradicts_first_row: 'says something else than the first row of the order',
  line_twice: 'stands twice in the order',
  parcel_twice: 'stands twice in the order',
  line_unknown: 'names a line that the order does not have',
  more_than_ordered: 'is more than was ordered',
  more_serials_than_units: 'has more serial numbers than units',
  serial_twice: 'has a serial number that stands twice',
  more_than_gross: 'is more than the amount that contains it',
  in_the_future: 'lies in the future',
  too_long_ago: 'lies too long ago',
  order_rows_apart: 'was there before: put the rows of one order next to one another',
  beside_unreadable_row: 'stands beside a row that could not be read and may have been its own',
  too_many_rows: 'has more than 5,000 rows',
  columns_differ: 'The row has another number of cells than the header',
  row_unreadable: 'The row cannot be read',
  text_unstorable: 'A text holds a character that cannot be kept',
}

/** « Line 12, order A-118, gross: « 1,249.90 » is not an amount … », one sentence per fault. */
export function faultSentences({ line, id, faults }: { line: number; id: string | null; faults: readonly ImportFault[] }): string[] {
  return faults.map((fault) => {
    const where = [
      `Line ${fault.line ?? line}`,
      ...(id === null ? [] : [`order ${id}`]),
      ...(fault.field === '' ? [] : [fault.field]),
    ].join(', ')
    const given = fault.params?.['given']
    const reason = reasons[fault.code] ?? fault.detail ?? fault.code
    const detail = fault.code === 'row_unreadable' && fault.detail ? ` (${fault.detail})` : ''
    return `${where}: ${given === undefined ? '' : `“${String(given)}” `}${reason}${detail}.`
  })
}
