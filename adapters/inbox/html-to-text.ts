import { entity } from './entities.ts'

/** What stands inside is no text. */
const hidden: ReadonlySet<string> = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg'])
const blocks: ReadonlySet<string> = new Set(
  `p div table tr ul ol li h1 h2 h3 h4 h5 h6 pre hr blockquote section article
   header footer dl dt dd center address form body html`.split(/\s+/),
)
/** Deeper than anybody answers. */
const MOST_DEPTH = 20

/**
 * The text of a mail that is HTML alone: lines where a reader sees lines, `>` before what is quoted, so that it is folded like any other. Once over
 * the signs, whatever stands in them. Nothing of the markup is left, and nothing of it is kept.
 */
export function htmlToText(html: string): string {
  const page = new Page()
  let skipped: string | null = null
  for (let at = 0; at < html.length;) {
    const opens = html.indexOf('<', at)
    if (skipped === null) page.write(html.slice(at, opens < 0 ? html.length : opens))
    if (opens < 0) break
    const tag = tagAt(html, opens)
    at = tag.end
    if (skipped !== null) {
      if (tag.closing && tag.name === skipped) skipped = null
    } else if (!tag.closing && !tag.empty && hidden.has(tag.name)) skipped = tag.name
    else page.tag(tag)
  }
  return page.text()
}

type Tag = { name: string; closing: boolean; empty: boolean; end: number }

function tagAt(html: string, at: number): Tag {
  if (html.startsWith('<!--', at)) {
    const ends = html.indexOf('-->', at + 4)
    return { name: '', closing: false, empty: true, end: ends < 0 ? html.length : ends + 3 }
  }
  const ends = html.indexOf('>', at)
  const end = ends < 0 ? html.length : ends + 1
  const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(at, at + 40)) ?? []
  return { name: name.toLowerCase(), closing: slash !== '', empty: html[end - 2] === '/', end }
}

/** Lines as they come about. */
class Page {
  readonly #lines: string[] = []
  #line = ''
  #depth = 0

  write(text: string): void {
    if (text === '') return
    const words = entity(text).replaceAll(/[^\S\u00A0]+/g, ' ')
    this.#line += this.#line === '' ? words.trimStart() : words
  }

  tag({ name, closing }: Tag): void {
    if (name === 'br') this.#end(true)
    else if (name === 'td' || name === 'th') this.write(' ')
    else if (blocks.has(name)) {
      this.#end(false)
      if (name === 'p' || name === 'blockquote' || /^h\d$/.test(name)) this.#blank()
      if (name === 'blockquote') this.#depth = Math.max(0, Math.min(MOST_DEPTH, this.#depth + (closing ? -1 : 1)))
      if (name === 'li' && !closing) this.#line = '- '
    }
  }

  text(): string {
    this.#end(false)
    return this.#lines.join('\n').trim()
  }

  #end(even: boolean): void {
    const line = this.#line.trimEnd()
    this.#line = ''
    if (line !== '' || even) this.#lines.push(`${'> '.repeat(this.#depth)}${line}`.trimEnd())
  }

  #blank(): void {
    if (this.#lines.at(-1)?.replaceAll(/[> ]/g, '') !== '') this.#lines.push('> '.repeat(this.#depth).trimEnd())
  }
}
