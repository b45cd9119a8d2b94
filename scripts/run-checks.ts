import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** What `npm run check` proves, in the order of how soon it fails. */
const checks = [
  { name: 'formatted', command: 'oxfmt --check' },
  { name: 'linted', command: 'oxlint --type-aware --max-warnings 0' },
  { name: 'typed', command: 'tsc -p . --noEmit' },
  { name: 'layered', command: 'depcruise --config .dependency-cruiser.cjs domain application adapters web main.ts compose.ts config.ts' },
  { name: 'nothing unused', command: 'knip' },
  { name: 'schema.sql is what the migrations make', command: 'node scripts/schema.ts' },
  { name: 'docs/openapi.json is what the server says', command: 'node scripts/openapi.ts --check' },
  { name: 'docs/transitions.md is what the table says', command: 'node scripts/transitions.ts' },
  { name: 'docs/openapi.json is sound', command: 'redocly lint docs/openapi.json --max-problems 20' },
] as const

const root = join(import.meta.dirname, '..')
const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
}

function holds({ name, command }: (typeof checks)[number]): boolean {
  const [program = '', ...args] = command.split(' ')
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 })
  console.log(`${status === 0 ? '✔' : '✖'} ${name}`)
  if (status !== 0) console.log(`${stdout}${stderr}`.trimEnd())
  return status === 0
}

const failed = checks.filter((check) => !holds(check))
if (failed.length > 0) console.error(`${failed.length} of ${checks.length} checks failed: ${failed.map(({ name }) => name).join('; ')}`)
process.exit(failed.length > 0 ? 1 : 0)
