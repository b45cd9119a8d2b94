import { statement } from '../run.ts'
import { declared } from './declared.ts'

/** Messages, and what was written with a request, that came after the vocabulary was last brought up to date. */
const RECENT = 500

/** For each word that was typed: how longer ones begin, and those that differ by a slip, among the words of messages and requests. */
export const nearWords = statement(
  'near words',
  `with recent as materialized (
     select distinct w collate "C" as word from (
       (select body from messages where id > coalesce((select through from search_state), '00000000-0000-0000-0000-000000000000') order by id desc limit ${RECENT})
       union all (select body from texts where id > coalesce((select told_through from search_state), '00000000-0000-0000-0000-000000000000') and ${declared}
         order by id desc limit ${RECENT})) m,
       unnest(search_words(m.body)) w)
   select t.word, t.word || '*' as begins, search_near(t.word) as near, array(
     select t.word
     union (select v.word from search_vocabulary v where v.word > t.word and v.word < t.word || chr(1114109) order by v.word limit 60)
     union (select v.word from search_vocabulary v where search_near(v.word) && search_near(t.word) and length(t.word) >= 4 limit 60)
     union (select v.word from recent v where v.word > t.word and v.word < t.word || chr(1114109)
       or (length(t.word) >= 4 and search_near(v.word) && search_near(t.word)))) as said
   from unnest(search_words($1)) t(word)`,
)

export type NearWord = { word: string; begins: string; near: readonly string[]; said: readonly string[] }
