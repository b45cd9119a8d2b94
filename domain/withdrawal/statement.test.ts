import assert from 'node:assert/strict'
import { test } from 'node:test'
import { technostok } from '#domain/policy/technostok.ts'
import { withdrawalTexts } from '#domain/policy/withdrawal-texts.ts'
import { statementText } from './statement.ts'

const said = { name: 'Zoé {contract}', contract: 'CMD-7', email: 'zoe@exemple.fr', goods: null }

for (const locale of ['fr', 'en'] as const)
  test(`the statement says who, what and where to, and for the whole order or for some goods (${locale})`, () => {
    const texts = withdrawalTexts(technostok, locale)
    const all = statementText(texts, said)
    for (const part of ['Zoé {contract}', 'CMD-7', 'zoe@exemple.fr'])
      assert.ok(all.includes(part), `${part}: what was typed stands as it was typed`)
    assert.ok(statementText(texts, { ...said, goods: 'Le micro' }).includes('Le micro'))
  })
