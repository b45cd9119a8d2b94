import type { MailBook } from '#application/mail/ports.ts'
import type { MailModel } from '#application/mail/model.ts'
import { saidIn, type SaidText } from '#application/mail/said-in.ts'
import { type MailKind, mailKinds } from '#application/reactions.ts'
import type { Locale } from '#domain/actor.ts'
import { flawIn, mended } from './flaw-in.ts'
import { letterWriter } from './letter.ts'
import { original } from './original.ts'
import { shownText } from './shown-text.ts'

/** Of each kind, mails that say all it can say: written by scripts/mail-samples.ts. */
export type MailSamples = Readonly<Record<string, readonly Readonly<Record<Locale, MailModel>>[]>>

/** The catalogue of mails as the merchant may reword it, and how a mail reads with other words. */
export function mailBook(post: { publicUrl: string; mailFrom: string }): MailBook {
  const write = letterWriter(post)
  const samples = async (): Promise<MailSamples> =>
    (await import('./samples.json', { with: { type: 'json' } })).default as unknown as MailSamples
  return {
    async notifications() {
      const all = await samples()
      return mailKinds.map((kind) => ({ kind, texts: textsOf(kind, all) }))
    },
    original,
    async shown({ kind, key, locale, texts }) {
      const found = ((await samples())[kind] ?? []).find(({ fr }) => saidIn(fr).some((said) => said.key === key))
      return found && shownText(found[locale], { key, own: texts[locale] })
    },
    flaw: flawIn,
    mended,
    async preview({ kind, key, locale, texts }) {
      const found = ((await samples())[kind] ?? []).find(({ fr }) => saidIn(fr).some((said) => said.key === key))
      if (!found) return undefined
      const { subject, text, html } = write(found[locale], { returnId: null, replyToken: null, texts })
      return { subject, text, html }
    },
  }
}

function textsOf(kind: MailKind, all: MailSamples): readonly SaidText[] {
  const found = new Map<string, SaidText>()
  for (const { fr } of all[kind] ?? []) for (const said of saidIn(fr)) if (!found.has(said.key)) found.set(said.key, said)
  return [...found.values()].toSorted((one, other) => Number(other.part === 'subject') - Number(one.part === 'subject'))
}
