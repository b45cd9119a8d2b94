import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReturnView } from '#application/returns/view.ts'
import { isReady } from '#domain/return/carrier-label.ts'
import { Tabs } from '../../../ui/control/tabs.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import type { CaseTab } from '../../queue/case-search.ts'
import { printable } from '../print-links.tsx'
import { isToDecide } from '../decision/to-decide.ts'
import { Compose } from './compose.tsx'
import { Conversation } from './conversation.tsx'
import { filesOf } from './files-of.ts'
import { Unanswered } from './unanswered.tsx'
import { Labels } from './labels.tsx'
import { Papers } from './papers.tsx'
import { Parcels } from './parcels.tsx'
import type { Reply } from './use-reply.ts'

type Props = { view: ReturnView; reply: Reply; /** This reader writes to colleagues only. */ noteOnly: boolean; held: string | null }

/** What was said and what happened, the papers, the parcels; below it what is being answered. */
export function Talk({ view, reply, noteOnly, held }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const search = useSearch({ from: '/desk/retours/$number' })
  const show = (vue: CaseTab): void =>
    void navigate({ to: '/desk/retours/$number', params: { number: view.number }, search: { ...search, vue }, replace: true })
  const files = filesOf(view)
  return (
    <section className="zone conv" aria-label={t('desk.talk')} tabIndex={-1}>
      <Tabs
        label={t('desk.talk.tabs')}
        value={search.vue ?? 'conversation'}
        onChange={show}
        tabs={[
          { value: 'conversation', label: t('desk.talk.conversation'), panel: <Conversation view={view} /> },
          {
            value: 'fichiers',
            label: t('desk.talk.files'),
            count: files.length + printable(view).length,
            panel: <Papers view={view} files={files} />,
          },
          {
            value: 'colis',
            label: t('desk.talk.parcels'),
            count: view.parcels.length + view.labels.filter(isReady).length,
            panel: (
              <>
                <Parcels view={view} />
                <Labels view={view} />
              </>
            ),
          },
        ]}
      />
      <Unanswered view={view} />
      <Compose path={`/returns/${view.number}`} reply={reply} deciding={isToDecide(view)} noteOnly={noteOnly} held={held} />
    </section>
  )
}
