import { readFileSync } from 'node:fs'
import { detailOf } from '#adapters/http/problems/words.ts'
import { IntlMessageFormat } from 'intl-messageformat'
import { statutoryWords } from '#domain/policy/law.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { formatMoney } from '#web/ui/format/number.ts'
import { type WithdrawalTexts, withdrawalTexts } from '#domain/policy/withdrawal-texts.ts'
import type { CatalogueName, Key } from '#web/ui/words/catalogues.ts'
import type mailTexts from '#adapters/mail/messages/fr.json'

export type Language = 'fr' | 'en'
export type MailKey = keyof typeof mailTexts
type Params = Readonly<Record<string, string | number>>
type Texts = Readonly<Record<string, string>>

/** The product's own words in a language: what a person of that language looks for on a screen or in a mail. */
export type Words = {
  screen: (key: Key, params?: Params) => string
  mail: (key: MailKey, params?: Params) => string
  /** A type of request and a justification as the policy words them. */
  type: (type: string) => string
  reason: (code: string) => string
  /** What the API refuses with this code. */
  problem: (code: string, params?: Params) => string
  /** Euros from cents, whatever its spaces are. */
  money: (amount: number) => RegExp
  /** The function of withdrawal's own labels. */
  withdrawal: WithdrawalTexts
}

const screens: readonly CatalogueName[] = [
  'ui',
  'words',
  'portal',
  'request',
  'prepared',
  'lot',
  'return',
  'talk',
  'mailed',
  'mails',
  'policy',
  'entry',
  'account',
  'contact',
  'merge',
  'held',
  'behalf',
  'customer',
  'desk',
  'case',
  'queue',
  'finance',
  'journal',
  'change',
  'ledger',
  'retention',
  'carriers',
  'macro',
  'dashboard',
  'dock',
  'unassigned',
  'withdrawal',
  'settings',
  'staff',
  'invitation',
  'factor',
  'log',
  'open',
  'lane',
  'notices',
  'promise',
  'sign-on',
  'single',
]

const read = (path: string): Texts => JSON.parse(readFileSync(new URL(`../../../${path}.json`, import.meta.url), 'utf8')) as Texts

export function wordsOf(language: Language): Words {
  const shown: Texts = Object.assign({}, ...screens.map((name) => read(`web/messages/${language}/${name}`)))
  const mailed = read(`adapters/mail/messages/${language}`)
  const speak = (texts: Texts, key: string, params: Params = {}): string => {
    const text = texts[key]
    if (text === undefined) throw new Error(`nothing says ${key} in ${language}`)
    return String(new IntlMessageFormat(text, language).format(params))
  }
  const policyWord = (words: Record<string, { label: Record<Language, string> } | undefined>, code: string): string => {
    const label = words[code]?.label[language]
    if (label === undefined) throw new Error(`the policy has no ${code}`)
    return label
  }
  return {
    screen: (key, params) => speak(shown, key, params),
    mail: (key, params) => speak(mailed, key, params),
    type: (type) => policyWord({ ...technostok.requestTypes, ...statutoryWords }, type),
    reason: (code) => policyWord(technostok.reasons, code),
    problem: (code, params = {}) => detailOf(code, params, language),
    money: (amount) => new RegExp(formatMoney(amount, 'EUR', language).replaceAll(/\s/g, '\\s').replaceAll('.', '\\.')),
    withdrawal: withdrawalTexts(technostok, language),
  }
}

/** Spaces of every kind are one: what is compared is what is said. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
