import { z } from 'zod'
import { errand } from '../errand.ts'
import { textsIn, wordsMails } from './mail-texts.ts'

/**
 * Every notification with what it can say: the catalogue's text and the merchant's own, how the one that counts reads on sample data, and what can
 * stand in it. `version` is the next change's `If-Match`.
 */
export const showMailTexts = errand({
  name: 'show mail texts',
  may: wordsMails,
  input: z.strictObject({}),
  async run(_, { world: { mailBook, reads } }) {
    const [setting, notifications] = await Promise.all([reads.setting('mail_texts'), mailBook.notifications()])
    const texts = textsIn(setting)
    const of = (key: string, locale: 'fr' | 'en') => ({ own: texts[locale][key] ?? null, original: mailBook.original(locale, key) ?? '' })
    const alsoIn = (key: string, kind: string) =>
      notifications.filter((other) => other.kind !== kind && other.texts.some((one) => one.key === key)).map((other) => other.kind)
    return {
      version: setting?.version ?? 0,
      items: await Promise.all(
        notifications.map(async ({ kind, texts: said }) => ({
          kind,
          texts: await Promise.all(
            said.map(async ({ key, part }) => {
              const [fr, en] = await Promise.all((['fr', 'en'] as const).map((locale) => mailBook.shown({ kind, key, locale, texts })))
              return {
                key,
                part,
                alsoIn: alsoIn(key, kind),
                fr: { ...of(key, 'fr'), shown: fr?.pieces ?? [] },
                en: { ...of(key, 'en'), shown: en?.pieces ?? [] },
                variables: (fr?.examples ?? []).map(({ variable, example }) => ({
                  name: variable,
                  fr: example,
                  en: en?.examples.find((one) => one.variable === variable)?.example ?? example,
                })),
              }
            }),
          ),
        })),
      ),
    }
  },
})
