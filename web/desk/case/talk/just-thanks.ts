import type { MessageView } from '#application/contact/message-view.ts'
import { isThanks } from '#domain/conversation/thanks.ts'

/** The customer's word, with which nothing new came: it left the case as it was. */
export const isJustThanks = ({
  author,
  internal,
  body,
  files,
  mail,
}: Pick<MessageView, 'author' | 'internal' | 'body' | 'files' | 'mail'>): boolean =>
  author.kind === 'customer' && !internal && isThanks({ body, files: files.length + (mail?.refused.length ?? 0), name: author.name })
