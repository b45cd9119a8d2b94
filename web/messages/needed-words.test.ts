import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { test } from 'node:test'

/** Words that no route has asked for stand on the screen as their key: whoever comes there first, by a link or a reload, reads « entry.nothing ». */

const web = new URL('../', import.meta.url)
const names = readdirSync(new URL('messages/fr/', web)).map((file) => file.replace('.json', ''))
const mention = new RegExp(`['"\`](${names.join('|')})\\.[\\w$]`, 'g')
/** A page of its own comes with `import()`, which asks for its words itself. */
const staticImport = /^(?:import|export)\s(?!type\s)[^;'"]*?from '(\.[^']+)'/gm
const page = /import\('(\.[^']+)'\)/g
const asked = /needWords\(([^)]*)\)/g

const code = (file: URL): string => readFileSync(file, 'utf8').replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
const all = (text: string, shape: RegExp): string[] => [...text.matchAll(shape)].map(([, found = '']) => found)
const wordsAsked = (text: string): string[] => all(all(text, asked).join(), /'([\w-]+)'/g)

/** A screen with all that is loaded together with it, and which catalogues' words each takes. */
function takes(screen: URL, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(screen.href) || !existsSync(screen)) return seen
  const text = code(screen)
  seen.set(screen.href, all(text, mention))
  for (const path of all(text, staticImport)) takes(new URL(path, screen), seen)
  return seen
}

/** Every top-level declaration of a file of routes, by its name. */
const declared = (text: string): Map<string, string> =>
  new Map(
    text
      .split(/^(?:export )?(?=(?:const|async function) )/m)
      .map((part) => [/^(?:const|async function) (\w+)/.exec(part)?.[1] ?? '', part]),
  )

/** What a declaration asks for, with the routes around it and what it calls. */
function asksFor(part: string, among: ReadonlyMap<string, string>): string[] {
  const others = [...among].filter(
    ([name, other]) => other !== part && new RegExp(`getParentRoute: \\(\\) => ${name},|beforeLoad: ${name},`).test(part),
  )
  return [...wordsAsked(part), ...others.flatMap(([, other]) => asksFor(other, among))]
}

const tables = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((path) => /(^|\/)routes\.ts$/.test(path))

for (const table of tables) {
  const folder = dirname(table)
  const file = new URL(table, web)
  const among = declared(code(file))
  const around = new URL(`${folder.split('/')[0]}/frame-route.ts`, web)
  const everywhere = ['ui', 'words', ...(existsSync(around) ? wordsAsked(code(around)) : [])]
  const preloaded = [...among].filter(([, part]) => !part.includes('createRoute('))
  for (const [name, part] of among) {
    if (!part.includes('createRoute(')) continue
    // What a route loads ahead of its steps is shown in it.
    const ahead = preloaded.flatMap(([other, pages]) => (part.includes(`Object.values(${other})`) ? [pages] : []))
    const screens = all([part, ...ahead].join('\n'), page).filter((path) => path.endsWith('.tsx'))
    if (screens.length === 0) continue
    test(`${folder}: the words of ${name} are asked for before it is shown`, () => {
      const loaded = new Set([...everywhere, ...asksFor(part, among)])
      for (const screen of screens)
        for (const [taker, taken] of takes(new URL(screen, file)))
          assert.deepEqual(
            [...new Set(taken)].filter((one) => !loaded.has(one)),
            [],
            `${taker}, shown with ${screen}`,
          )
    })
  }
}
