import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noticeKinds, noticeText } from './notices.ts'
import { policySchema } from './schema.ts'
import { technostok } from './technostok.ts'
import { typo } from '#web/ui/words/french.ts'

test('every notice is there in both languages, names the merchant and leaves no place open', () => {
  for (const kind of noticeKinds) {
    const [fr, en] = [noticeText(technostok, kind, 'fr'), noticeText(technostok, kind, 'en')]
    assert.equal(fr.length, en.length, kind)
    for (const text of [...fr, ...en]) assert.doesNotMatch(text, /[{}]/)
    for (const text of fr) assert.equal(text, typo(text))
    assert.match(fr.join(' '), /retours@technostok\.example/)
    assert.doesNotMatch(fr.join(' '), /Technostok, Technostok/)
  }
})

test('the data notice says what article 13 wants said', () => {
  const said = noticeText(technostok, 'data', 'fr').join('\n')
  for (const one of [/responsable du traitement/, /servent à/, /contrat/, /gardées/, /transporteur/, /effacement/, /opposer/, /CNIL/])
    assert.match(said, one)
})

test('a merchant’s own words take the place of a default, with its facts in them', () => {
  const own = { legal: { fr: ['Société {shop}, RCS Nantes.'], en: ['{shop}, RCS Nantes.'] } }
  const policy = policySchema.parse({ ...technostok, notices: own })
  assert.deepEqual(noticeText(policy, 'legal', 'fr'), ['Société Technostok, RCS Nantes.'])
  assert.deepEqual(noticeText(policy, 'data', 'fr'), noticeText(technostok, 'data', 'fr'))
})
