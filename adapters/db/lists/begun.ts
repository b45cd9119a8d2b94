/** Rows that begin so are looked through, the highest numbers first. */
const MOST_BEGUN = 300

/** That a number begins so, found in its index whatever the database's collation (`text_pattern_ops`). */
export const begins = (key: string, text: string): string => `${key} ~>=~ ${text} and ${key} ~<~ (${text} || chr(1114109))`

/** An order's number without what stands between its signs, as its index has it. */
export const asWritten = (number: string): string => `regexp_replace(upper(${number}), '[^0-9A-Z]', '', 'g')`

/** The last digits of an order's number, as its index has them: what somebody reads out of « CMD-2026-118402 ». */
const lastDigits = (number: string): string => `substring(${number} from '([0-9]+)[^0-9]*$')`

type Numbered = { table: string; key: string; /** The parameter. */ text: string; most?: number }

/** The rows of a table whose number begins so, the highest first: no more are looked at, whatever narrows the list. */
export const begun = ({ table, key, text, most = MOST_BEGUN }: Numbered): string =>
  `(select * from ${table} where ${begins(key, text)} order by ${key} using ~>~ limit ${most})`

/** Orders by the last digits of their number, and by what else was typed of it, in its order: « 118402 », « 2026-118402 », « CMD 118402 ». */
export const byLastDigits = ({ digits, groups, most = MOST_BEGUN }: { digits: string; groups: string; most?: number }): string =>
  `(select * from ${begun({ table: 'orders', key: lastDigits('number'), text: digits })} d where ${asWritten('number')} like ${groups} limit ${most})`
