import { keptTypes, type KeptType } from './ports.ts'

const MOST_CHARACTERS = 120

/**
 * The name a file is shown and saved under: without folders, control characters or signs that turn the reading direction (`exe.gpj`),
 * and with the ending of what the content really is.
 */
export function fileName(given: string, contentType: KeptType): string {
  const ending = keptTypes[contentType]
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const readable = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}<>:"|?*]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const stem = readable.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/^\.+/, '')
  return `${stem.slice(0, MOST_CHARACTERS).toWellFormed().replace('\uFFFD', '').trim() || 'document'}.${ending}`
}
