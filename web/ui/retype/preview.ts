import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PreviewView } from '#application/returns/preview-view.ts'
import { ask } from '../api/request.ts'
import { isAskable, type RequestBody } from './askable.ts'

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
  const asked = JSON.parse(calm) as RequestBody
  // What is calm may be older than what is typed: of a request that has its type since a moment, it has none.
  return useQuery({ ...previewQuery(asked), meta: { beside: true }, enabled: enabled && isAskable(asked) })
}
