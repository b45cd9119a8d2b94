import './portal/launch/token.ts'
import './portal/sign-on/answer.ts'
// First of all: it says in which order the layers of styles weigh, before any page of them.
import './ui/styles/all.css'
import { askAhead } from './portal/ask-ahead.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { newQueryClient } from './ui/api/client.ts'
import { sessionQuery } from './ui/api/session.ts'
import { currentWords, needWords, watchWords } from './ui/words/words.ts'
import { newRouter } from './router.ts'

const client = newQueryClient(() => {
  client.setQueryData(sessionQuery.queryKey, null)
  if (router.state.location.pathname === '/connexion') return
  void router.navigate({ to: '/connexion', search: { retour: router.state.location.href } })
})
const router = newRouter(client)

// What the first screen waits for is asked for at once and side by side; the routes ask again, and find it under way.
void client.prefetchQuery(sessionQuery)
void needWords('ui', 'words')
if (!/^\/(desk|dock)\b/.test(location.pathname)) askAhead(client, location.pathname)

// The API words some of its answers: another language is other data.
let { locale } = currentWords()
watchWords(() => {
  if (locale !== currentWords().locale) void client.invalidateQueries()
  locale = currentWords().locale
})

// A new screen is read from its beginning, also by those who do not see it change; who went on to something of it meanwhile stays there.
let cameFrom: Element | null = null
router.subscribe('onBeforeNavigate', () => {
  cameFrom = document.activeElement
})
router.subscribe('onResolved', ({ fromLocation, pathChanged, toLocation }) => {
  const stayed = [cameFrom, document.body].includes(document.activeElement)
  if (fromLocation && pathChanged && toLocation.hash === '' && stayed) document.getElementById('contenu')?.focus({ preventScroll: true })
})

// The first screen is drawn once it has what it needs, in slices between which a finger is heard; whom the shop's link brings sees that it works.
// Nothing is awaited here: a page's own code waits for this file.
const ready = location.pathname === '/lancement' ? Promise.resolve() : router.load()
void ready.then(() => startTransition(draw))

function draw(): void {
  const root = document.getElementById('root')
  if (!root) return
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
