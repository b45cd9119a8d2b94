import { infiniteQueryOptions, keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Page } from '#application/page.ts'
import { ask } from './request.ts'

export type Search = Readonly<Record<string, string | number | boolean | undefined>>

const pathOf = (path: string, search: Search = {}): string => {
  const given = Object.entries(search).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

/** For route loaders: `context.client.ensureQueryData(apiQuery<ReturnView>('/returns/…'))`. The key begins with the path, which live updates look at. */
export const apiQuery = <Answer>(path: string, search?: Search) =>
  queryOptions({ queryKey: [path, search ?? null], queryFn: ({ signal }) => ask<Answer>({ path: pathOf(path, search), signal }) })

/** One thing of the API. `data`, `isPending`, `error` (a ProblemError), `refetch`; live updates refresh it. */
export const useApi = <Answer>(path: string, search?: Search) => useQuery(apiQuery<Answer>(path, search))

/** For what is asked before its screen is there. */
export const apiPages = <Row, Answer extends Page<Row> = Page<Row>>(path: string, search?: Search) =>
  infiniteQueryOptions({
    queryKey: [path, search ?? null, 'pages'],
    queryFn: ({ signal, pageParam }) => ask<Answer>({ path: pathOf(path, { ...search, after: pageParam }), signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })

/** A list by keyset pages: `rows`, `hasNextPage`, `fetchNextPage`. */
export function useApiPages<Row, Answer extends Page<Row> = Page<Row>>(path: string, search?: Search) {
  const query = useInfiniteQuery(apiPages<Row, Answer>(path, search))
  return { ...query, rows: query.data?.pages.flatMap(({ items }) => items) ?? [] }
}
