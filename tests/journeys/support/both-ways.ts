import { test } from './journey.ts'

/** The two ways in which a customer's story is told: they hold a phone and read French, or sit at a desk and read English. */
const ways = {
  'on a phone, in French': { phone: true, language: 'fr' },
  'at a desk, in English': { phone: false, language: 'en' },
} as const

/** Tells each story in both ways; what is looked for is looked for by `words`. Staff sit at a desk and read French in either. */
export function bothWays(tell: () => void): void {
  for (const [way, options] of Object.entries(ways))
    test.describe(way, () => {
      test.use(options)
      tell()
    })
}
