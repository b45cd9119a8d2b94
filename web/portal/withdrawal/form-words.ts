import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { WithdrawalFormView } from '#application/withdrawals/view.ts'
import { ask } from '../../ui/api/request.ts'
import { useT } from '../../ui/words/use-t.ts'

/** What the function of withdrawal says in this language: settings of the policy, asked once a visit. */
export function useFormWords(): UseQueryResult<WithdrawalFormView> {
  const { locale } = useT()
  return useQuery(
    queryOptions({
      queryKey: ['/withdrawal-form', locale],
      queryFn: ({ signal }) => ask<WithdrawalFormView>({ path: '/withdrawal-form', signal }),
      staleTime: Infinity,
      refetchInterval: false,
    }),
  )
}
