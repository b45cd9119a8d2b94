import { createContext, type ReactNode } from 'react'

/** The way from a promise to what explains it, where the frame has such a page: the desk. */
export const Explained = createContext<((id: string, words: ReactNode) => ReactNode) | null>(null)
