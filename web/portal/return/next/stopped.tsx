import { ButtonAnchor } from '../../../ui/control/button-link.tsx'
import { formatLocalDate } from '../../../ui/format/date.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Panel } from './panel.tsx'

type Props = { /** To settle its transport is the next thing to do. */ writes?: boolean; /** The day it is fetched. */ on?: string | null }

/** A battery that may be dangerous is kept away from what burns and from every carrier, from the request on. */
export function Stopped({ writes = false, on = null }: Props) {
  const t = useT()
  return (
    <Panel title={t('return.stop.title')} wide>
      <Notice tone="bad" icon="alert">
        <b>{t('return.stop.notice')}</b>
        <span>{t(on === null ? 'return.stop.body' : 'return.stop.body.agreed')}</span>
      </Notice>
      {on !== null && (
        <p>
          <b>{t('return.stop.on', { on: formatLocalDate(on, t.locale) })}</b>
        </p>
      )}
      {writes && (
        <ButtonAnchor href="#messages" kind="go" icon="mail">
          {t('return.page.write')}
        </ButtonAnchor>
      )}
    </Panel>
  )
}
