import { createElement, Fragment, type ReactNode, useMemo, useSyncExternalStore } from 'react'
import type { Key } from './catalogues.ts'
import { formatMessage, formatRich, type Params } from './format-message.ts'
import type { Locale } from './locale.ts'
import { currentWords, watchWords, type Words } from './words.ts'

type Tag = (children: ReactNode) => ReactNode

export type T = {
  (key: Key, params?: Params): string
  /** A sentence with elements in it: `t.rich('request.type.contest', { mail: (text) => <a …>{text}</a> })`. */
  rich: (key: Key, params: Readonly<Record<string, ReactNode | Tag>>) => ReactNode
  locale: Locale
}

/** The reader's language: `const t = useT()`, then `t('ui.close')`. */
export function useT(): T {
  const words = useSyncExternalStore(watchWords, currentWords)
  return useMemo(() => speaker(words), [words])
}

function speaker({ locale, catalogue }: Words): T {
  const t = (key: Key, params: Params = {}): string => formatMessage(catalogue[key] ?? key, params, locale)
  const rich: T['rich'] = (key, params) => together(formatRich<ReactNode>(catalogue[key] ?? key, mapTags(params), locale))
  return Object.assign(t, { rich, locale })
}

const together = (parts: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...parts)

const mapTags = (params: Readonly<Record<string, ReactNode | Tag>>) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'function' ? (chunks: ReactNode[]) => value(together(chunks)) : value,
    ]),
  )
