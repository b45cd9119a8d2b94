import { statement } from '../run.ts'

/** For each word that was typed: itself, how longer ones begin, and those that differ by a slip. */
export const nearWords = statement(
  'search vocabulary',
  `select t.n::int as n, t.word as typed, v.word, v.word = t.word as exact
   from unnest(search_words($1)) with ordinality t(word, n) left join lateral (
     (select word from search_vocabulary where word = t.word)
     union (select word from search_vocabulary where word > t.word and word < t.word || chr(1114109) order by word limit 60)
     union (select word from search_vocabulary where search_near(word) && search_near(t.word) and length(t.word) >= 4 limit 60)) v on true`,
)

export type NearWord = { n: number; typed: string; word: string | null; exact: boolean | null }
