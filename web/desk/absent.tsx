import { ButtonLink } from '../ui/control/button-link.tsx'
import { useTitle } from '../ui/frames/use-title.ts'
import { useT } from '../ui/words/use-t.ts'

export type Thing = 'page' | 'return' | 'promise' | 'conversation' | 'customer' | 'order' | 'withdrawal' | 'resolution' | 'member'

type Props = { what: Thing; /** What it was called by, where a search can find another by it. */ words?: string | undefined }

/** Nothing stands at this address: which thing it would be, and the ways on. The desk stays around it. */
export function Absent({ what, words }: Props) {
  const t = useT()
  const title = t(`desk.absent.${what}`)
  useTitle(title)
  return (
    <div className="page-note">
      <h1>{title}</h1>
      <p>{t('desk.absent.body')}</p>
      <div className="row">
        <ButtonLink to="/desk" search={{}} kind="go">
          {t('desk.absent.queue')}
        </ButtonLink>
        {words !== undefined && (
          <ButtonLink to="/desk" search={{ q: words }} icon="search">
            {t('desk.absent.search', { words })}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}

/** At an address that no page of the desk has. */
export const AbsentPage = () => <Absent what="page" />
