import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Page } from '#application/page.ts'
import type { ReturnRow } from '#application/returns/row-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { commandOf } from '#domain/dock/command-codes.ts'
import { problemOf } from '../../ui/api/problem.ts'
import { wordsOf } from '../../ui/api/problem-text.ts'
import { apiQuery } from '../../ui/api/query.ts'
import { useMe } from '../../ui/api/session.ts'
import { useT } from '../../ui/words/use-t.ts'
import type { Heard } from './hearing.ts'
import { forgetScan, keepScan } from './kept-scans.ts'
import { knownReturn } from './known-return.ts'
import { byName, type Found } from './search.ts'

/** Looks for what was scanned, `near` the return that is open if there is one: one return is opened, several or none are shown. */
export function useFind(): (scan: string, near: string | undefined) => Promise<Heard> {
  const t = useT()
  const client = useQueryClient()
  const me = useMe()?.id ?? null
  const navigate = useNavigate()

  /** Answered or failed at once: a scan waits for no network. */
  const now = <Answer>(...asked: Parameters<typeof apiQuery>): Promise<Answer> =>
    client.fetchQuery({ ...apiQuery<Answer>(...asked), networkMode: 'always', retry: false })

  // Its page stands at once.
  const open = async (number: string, scan: string): Promise<Heard> => show(await now<ReturnView>(`/returns/${number}`), scan)

  async function show(view: ReturnView, scan: string): Promise<Heard> {
    const { number } = view
    forgetScan(me, scan)
    await navigate({ to: '/dock/retours/$number', params: { number }, search: { scan } })
    const whose = view.staff?.customer.company ?? view.staff?.customer.name
    return { tone: 'accepted', says: whose ? t('dock.heard.opened', { number, whose }) : number, moves: true }
  }

  async function openParcel(colis: string, scan: string): Promise<Heard> {
    forgetScan(me, scan)
    await navigate({ to: '/dock/colis/$colis', params: { colis } })
    return { tone: 'accepted', says: t('dock.heard.unassigned', { number: colis }), moves: true }
  }

  async function look(scan: string): Promise<Heard | { number: string } | { colis: string }> {
    const { numbers, parcels, mistyped } = await now<Found>('/dock/search', { q: scan })
    const [first, ...others] = numbers
    const [colis, ...more] = parcels
    if (first === undefined && colis !== undefined && more.length === 0) return { colis }
    if (first !== undefined && others.length + parcels.length === 0) return { number: first }
    if (first !== undefined || colis !== undefined)
      return { tone: 'accepted', says: t('dock.found.several', { scan, count: numbers.length + parcels.length }) }
    if (mistyped) return { tone: 'refused', says: t('dock.mistyped.title') }
    const { items } = await now<Page<ReturnRow>>(...byName(scan))
    if (items.length > 0) return { tone: 'accepted', says: t('dock.found.by-name', { scan }) }
    return { tone: 'refused', says: t('dock.none.title') }
  }

  return async (scan, near) => {
    const command = commandOf(scan)
    if (command === 'unknown') return { tone: 'refused', says: t('dock.heard.unknown-command') }
    if (command) return { tone: 'refused', says: t('dock.heard.no-parcel') }
    try {
      const found = await look(scan)
      if ('number' in found) return await open(found.number, scan)
      if ('colis' in found) return await openParcel(found.colis, scan)
      await navigate({ to: '/dock', search: near === undefined ? { scan } : { scan, retour: near } })
      return { ...found, moves: true }
    } catch (error) {
      const known = knownReturn(atHand(client), scan)
      if (known) return await show(known, scan)
      if (problemOf(error, navigator.onLine).status === 0) keepScan(me, scan)
      // It stands in the address, and is looked for as soon as that can be done.
      await navigate({ to: '/dock', search: near === undefined ? { scan } : { scan, retour: near } })
      return { tone: 'refused', says: wordsOf(problemOf(error, navigator.onLine), t) }
    }
  }
}

/** Every return that this tab has seen whole. */
const atHand = (client: QueryClient): ReturnView[] =>
  client
    .getQueriesData<ReturnView>({ predicate: ({ queryKey: [path] }) => typeof path === 'string' && /^\/returns\/[^/?]+$/.test(path) })
    .flatMap(([, view]) => view ?? [])
