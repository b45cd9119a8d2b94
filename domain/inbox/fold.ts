/** A mail's text in two: what its sender says, and what stands below or around it (what is quoted, the signature). Nothing is lost between them. */
export type Folded = { said: string; folded: string }

/** Above what is quoted: « Le 24 nov. 2026 à 10:04, Technostok <…> a écrit : », on up to four lines. */
const openings =
  /^\s*(?:-{2,}\s*)?(Le|On|Am|El|Il giorno)\s.{6,}|^\s*\S.{0,200}<[^\s<>]+@[^\s<>]+>\s*(a écrit|wrote)\s*:?\s*$|^\s*\d{4}-\d\d-\d\d \d\d:\d\d.{0,200}:\s*$/i
/** Yahoo’s text for telephones goes on with the first quoted words on the same line. */
const openingWithWords = /^\s*(Le|On)\s.{6,200}<[^\s<>]+@[^\s<>]+>\s*(a écrit|wrote)\s*:\s{2,}\S/i
const closings = /(a\s+écrit|écrit|wrote|schrieb|escribió|ha scritto)\s*:?\s*(-{2,})?\s*$/i
const MOST_OPENING_LINES = 4
const MOST_DISCLAIMER_LINES = 12

/** Outlook and webmails quote without a sign: « De : … », then « Envoyé : … », and all that follows is the mail before. */
const from = /^\s*\*?\s*(De|From|Von)\s*:\*?\s*\S/i
const fields = /^\s*\*?\s*(Envoyé|Sent|Date|À|A|To|Objet|Subject|Cc|Gesendet)\s*(le\s*)?:\*?\s*\S?/i
const ruler = /^\s*[_=-]{5,}\s*$/
const original =
  /^\s*>?\s*(-{2,}\s*)?(Message d.origine|Message original|E?-?mail d.origine|E?-?mail original|Original Message|Ursprüngliche Nachricht|Forwarded Message|Message transféré|Début du message (réexpédié|transféré)|Begin forwarded message|Message du \d.{5,40})\s*:?\s*(-{2,})?\s*$/i

const quoted = /^\s*>/
const blank = /^\s*$/
const dashes = /^--\s?$/
/** What is named by programs that say what they run on; a person sends parcels « de mon domicile » and « par Chronopost ». */
const devices = `iPhone|iPad|iPod|Mac|mobile|smartphone|téléphone|phone|tablette|tablet|appareil|device|portable|Android|Samsung|Galaxy|Huawei|Xiaomi|Redmi|OnePlus|Pixel|Nokia|Sony|BlackBerry|Windows|ordinateur|Outlook|Yahoo|Proton|Gmail|Courrier|Courriel|messagerie|BlueMail|TypeApp|Thunderbird|Orange|SFR|Bbox|Free|Spark`
const sentFrom = new RegExp(
  String.raw`^\s*(Envoyé (de|depuis|à partir|avec|via)\s(.{0,40}\s|l.|d.)?(${devices})(?!\p{L}).{0,100}|Sent (from|with|via|using)\s(.{0,40}\s)?(${devices})(?!\p{L}).{0,100}|(Télécharger|Téléchargez|Obtenir|Obtenez|Get) Outlook (pour|for)\s.{0,160}|Provenance\s*: Courrier pour Windows.{0,40}|De mon (iPhone|iPad|mobile|téléphone).{0,40}|(Cet e-mail|Ce message|This email).{0,60}(Avast|antivirus).{0,120}|Garanti sans virus\..{0,120}|Virus-free\..{0,120}|Yahoo Mail\s*:.{0,160})\s*$`,
  'iu',
)

/** What firms put under every mail: that it is confidential, that nobody should print it. */
const disclaimer =
  /^\s*(Ce (message|courriel|courrier électronique|mail|e-mail)(?!\p{L}).{0,200}(confidentiel|exclusi)|This (e-?mail|message|communication)(?!\p{L}).{0,200}(confidential|intended (only|solely|for))|(P |🌳 ?|♻️? ?)?(Pensez à l.environnement|Avant d.imprimer|N.imprimez (pas )?ce|Please consider the environment|Think before (you print|printing)))/iu

/**
 * Finds what a reply's sender wrote (French and English programs). An answer between the lines of what is quoted stays with them: alone it would say
 * nothing. Where nothing would be left to show, all is shown.
 */
export function fold(text: string): Folded {
  const lines = text.split('\n')
  const shown = lines.map(() => true)
  const end = hideTail(lines, shown)
  hideQuotes(lines.slice(0, end), shown)
  hideSignature(lines, shown)
  const pick = (wanted: boolean): string => trimmed(lines.filter((_, at) => shown[at] === wanted).join('\n'))
  const said = pick(true)
  return said === '' ? { said: trimmed(text), folded: '' } : { said, folded: pick(false) }
}

const trimmed = (text: string): string => text.replace(/^(\s*\n)+/, '').trimEnd()

/** What quotes without a sign runs to the end; answers where that begins. */
function hideTail(lines: readonly string[], shown: boolean[]): number {
  const at = lines.findIndex((line, index) => !quoted.test(line) && (original.test(line) || isUnsigned(lines, index)))
  if (at < 0) return lines.length
  const begins = at > 0 && ruler.test(lines[at - 1] ?? '') ? at - 1 : at
  shown.fill(false, begins)
  return begins
}

function isUnsigned(lines: readonly string[], at: number): boolean {
  if (isHeader(lines.slice(at, at + 5)) || openingWithWords.test(lines[at] ?? '')) return true
  const length = openingAt(lines, at)
  if (length === 0) return false
  const next = lines.slice(at + length).find((line) => !blank.test(line))
  return next !== undefined && !quoted.test(next)
}

/** The header of the mail below, in whatever order: who it is from, and two more of its fields. */
function isHeader([first = '', ...next]: readonly string[]): boolean {
  if (from.test(first)) return next.filter((line) => fields.test(line)).length >= 2
  return fields.test(first) && next.slice(0, 2).some((line) => from.test(line)) && next.filter((line) => fields.test(line)).length >= 2
}

/** How many lines introduce what is quoted, from here; none where none does. */
function openingAt(lines: readonly string[], at: number): number {
  if (!openings.test(lines[at] ?? '')) return 0
  let said = ''
  for (let more = 0; more < MOST_OPENING_LINES; more++) {
    const line = lines[at + more]
    if (line === undefined || (more > 0 && (blank.test(line) || quoted.test(line)))) return 0
    said = `${said} ${line}`.slice(-400)
    if (closings.test(said)) return more + 1
  }
  return 0
}

type Run = { from: number; to: number }

/** Quoted blocks fold with the line that introduces them, unless answers stand between several of them. */
function hideQuotes(lines: readonly string[], shown: boolean[]): void {
  const runs = runsOf(lines)
  const last = runs.at(-1)
  if (!last) return
  const between = runs.filter((run, nth) => nth > 0 && lines.slice(runs[nth - 1]?.to, run.from).some((line) => isWord(line)))
  const kept = between.length > 0 && runs.length > 1 ? runs.filter((run) => run === last && isEnd(lines, run)) : runs
  for (const run of kept) shown.fill(false, run.from, run.to)
  for (const run of runs) {
    const opening = introducedAt(lines, run.from)
    if (opening < run.from) shown.fill(false, opening, run.from)
  }
}

function runsOf(lines: readonly string[]): Run[] {
  const runs: Run[] = []
  for (const [at, line] of lines.entries()) {
    if (!quoted.test(line)) continue
    const before = runs.at(-1)
    if (before && lines.slice(before.to, at).every((one) => blank.test(one))) before.to = at + 1
    else runs.push({ from: at, to: at + 1 })
  }
  return runs
}

const isEnd = (lines: readonly string[], { to }: Run): boolean => !lines.slice(to).some((line) => isWord(line))
const isWord = (line: string): boolean => !blank.test(line) && !quoted.test(line) && !sentFrom.test(line) && !closings.test(line)

/** Where the introduction of what is quoted from `at` on begins. */
function introducedAt(lines: readonly string[], at: number): number {
  let above = at
  while (above > 0 && blank.test(lines[above - 1] ?? '')) above--
  for (let length = 1; length <= MOST_OPENING_LINES; length++)
    if (above >= length && openingAt(lines, above - length) === length) return above - length
  return at
}

/** From « -- » on, and what a program says of itself at the end. */
function hideSignature(lines: readonly string[], shown: boolean[]): void {
  const at = lines.findIndex((line, index) => shown[index] && dashes.test(line) && index > 0)
  if (at > 0) {
    const end = lines.findIndex((line, index) => index > at && (quoted.test(line) || !shown[index]))
    shown.fill(false, at, end < 0 ? lines.length : end)
  }
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] ?? ''
    if (!shown[index] || blank.test(line)) continue
    if (sentFrom.test(line)) shown[index] = false
    else if (!hidesDisclaimer(lines, shown, index)) return
  }
}

/** The paragraph that ends here, where it is one that stands under every mail. */
function hidesDisclaimer(lines: readonly string[], shown: boolean[], end: number): boolean {
  let begin = end
  while (begin > 0 && end - begin < MOST_DISCLAIMER_LINES && shown[begin - 1] && !blank.test(lines[begin - 1] ?? '')) begin--
  if (
    !disclaimer.test(
      lines
        .slice(begin, end + 1)
        .join(' ')
        .slice(0, 1_000),
    )
  )
    return false
  shown.fill(false, begin, end + 1)
  return true
}
