import type { MailSamples } from '#adapters/mail/mail-book.ts'
import type { MailModel } from '#application/mail/model.ts'
import { saidIn } from '#application/mail/said-in.ts'
import { mailKinds } from '#application/reactions.ts'
import { type MailSample, samplesOf } from './mail-samples.ts'

/** As few samples of each kind of mail as say everything that it can say, both languages side by side; ids are all the same one. */
export const chosenSamples = (): MailSamples =>
  Object.fromEntries(
    mailKinds.map((kind) => {
      const all = samplesOf(kind)
      const of = (locale: 'fr' | 'en'): MailSample[] => all.filter(({ model }) => model.locale === locale)
      const english = of('en')
      const said = new Set<string>()
      const chosen = of('fr').flatMap(({ model }, nth) => {
        const fresh = saidIn(model).filter(({ key }) => !said.has(key))
        for (const { key } of fresh) said.add(key)
        const en = english[nth]?.model
        return fresh.length > 0 && en ? [{ fr: anonymous(model), en: anonymous(en) }] : []
      })
      return [kind, chosen]
    }),
  )

const anonymous = (model: MailModel): MailModel =>
  JSON.parse(
    JSON.stringify(model).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '01935a11-77b0-7f0e-8a52-3c5f9f0f3b12'),
  ) as MailModel
