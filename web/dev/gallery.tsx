import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { newQueryClient } from '../ui/api/client.ts'
import { LanguageSwitch } from '../ui/frames/language-switch.tsx'
import { ThemeChoice } from '../ui/frames/theme-choice.tsx'
import { ToastRegion } from '../ui/notice/toast-region.tsx'
import { Logo } from '../ui/transit/shuttle.tsx'
import { useT } from '../ui/words/use-t.ts'
import { needWords } from '../ui/words/words.ts'
import { Buttons } from './buttons.tsx'
import { Colours, Type } from './ground.tsx'
import { Files, Messages } from './conversation.tsx'
import { Fields } from './fields.tsx'
import { Deadlines, Lines, Minis } from './lines.tsx'
import { Notices } from './notices.tsx'
import { Statuses, TableRows, Thumbs } from './things.tsx'
import '../ui/styles/all.css'
import './gallery.css'

function Gallery() {
  useT()
  return (
    <main className="k" id="contenu">
      <header>
        <Logo />
        <div>
          <h1>Navette, composants</h1>
          <p>Tout ce que les écrans emploient, dans tous leurs états.</p>
        </div>
        <div className="end row">
          <LanguageSwitch />
          <ThemeChoice />
        </div>
      </header>
      <Section title="Couleur" note="papier, encre, un accent" shows={<Colours />} />
      <Section title="Caractères" note="Radio Canada, Atkinson Hyperlegible Mono" shows={<Type />} />
      <Section title="Ligne de parcours" note="grande, verticale à l’étroit" shows={<Lines />} />
      <Section title="Six points" note="listes et en-têtes" shows={<Minis />} />
      <Section title="Délai" note="les mots, puis la barre" shows={<Deadlines />} />
      <Section title="Boutons" note="agent 32 px, portail 44 px" shows={<Buttons />} />
      <Section title="Champs" note="étiquette, aide, erreur" shows={<Fields />} />
      <Section title="Statuts et pastilles" note="un mot et une forme" shows={<Statuses />} />
      <Section title="Produits" note="un dessin par famille" shows={<Thumbs />} />
      <Section title="Table" note="groupes, ligne choisie, squelette" shows={<TableRows />} />
      <Section title="Messages" note="client, agent, note, système" shows={<Messages />} />
      <Section title="Fichiers" note="repos, envoi, refus" shows={<Files />} />
      <Section title="Avis" note="dans la page, en passant, en travers" shows={<Notices />} />
      <ToastRegion />
    </main>
  )
}

const Section = ({ title, note, shows }: { title: string; note: string; shows: ReactNode }) => (
  <section>
    <h2>
      {title}
      <small>{note}</small>
    </h2>
    <div className="gap">{shows}</div>
  </section>
)

await needWords('ui', 'words')
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={newQueryClient(() => undefined)}>
        <Gallery />
      </QueryClientProvider>
    </StrictMode>,
  )
}
