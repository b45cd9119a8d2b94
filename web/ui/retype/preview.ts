import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PreviewView } from '#application/returns/preview-view.ts'
import { ask } from '../api/request.ts'

/** A request as it stands, which need not be whole. */
type RequestBody = { orderId: string; type: string; lines: readonly object[] }

/** What the policy says of the request as it stands. A question, whatever its method: nothing is kept of it. */
export const previewQuery = (body: RequestBody) =>
  queryOptions({
    queryKey: ['/assessments', JSON.stringify(body)],
    queryFn: ({ signal }) => ask<PreviewView>({ method: 'POST', path: '/assessments', body, signal }),
    retry: false,
    // Without a network it fails rather than waits: nobody must wait for it to go on typing.
    networkMode: 'always',
    placeholderData: keepPreviousData,
  })

const calmMs = 400

/** The same while somebody types: asked once they pause. */
export function usePreview(body: RequestBody, enabled = true) {
  const text = JSON.stringify(body)
  const [calm, setCalm] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setCalm(text), calmMs)
    return () => clearTimeout(timer)
  }, [text])
  return useQuery({ ...previewQuery(JSON.parse(calm) as RequestBody), meta: { beside: true }, enabled })
}
