import type { Key } from '../../ui/words/catalogues.ts'
import type { T } from '../../ui/words/use-t.ts'

const words: Readonly<Record<string, Key>> = {
  money_is_finances: 'finance.off.money_is_finances',
  role_may_not: 'finance.off.role_may_not',
  goods_not_here: 'finance.off.goods_not_here',
  resolution_not_owed: 'finance.off.resolution_not_owed',
  wrong_status: 'finance.off.wrong_status',
}

/** Why it cannot be done now, by the API's code; null when it can. */
export const obstacleWords = (code: string | null, t: T): string | null => (code === null ? null : t(words[code] ?? 'finance.off.other'))
