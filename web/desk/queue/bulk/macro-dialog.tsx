import { useState } from 'react'
import type { WordedMacroView } from '#application/macros/view.ts'
import { useApi } from '../../../ui/api/query.ts'
import { Button, IconButton } from '../../../ui/control/button.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { formatList } from '../../../ui/format/number.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../../ui/notice/skeleton.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { postMailing } from '../../departures/mailings.ts'

type Props = { macroId: string; numbers: readonly string[]; onClose: () => void; /** It has left to all of them. */ onLeft: () => void }
type Worded = WordedMacroView['items'][number]

/** A macro before it goes to several customers: as each of them will read it, and which cases have no value for something in it. */
export function MacroDialog({ macroId, numbers, onClose, onLeft }: Props) {
  const t = useT()
  const asked = useApi<WordedMacroView>(`/macros/${macroId}/wording`, { numbers: numbers.join(',') })
  const items = asked.data?.items ?? []
  const whole = items.filter(({ missing }) => missing.length === 0)
  const lacking = items.filter(({ missing }) => missing.length > 0)
  const { name = '', version } = asked.data ?? {}
  const send = (): void => {
    postMailing({ macroId, name, version, numbers: whole.map(({ number }) => number), onLeft })
    onClose()
  }
  return (
    <Dialog
      title={t('queue.mailing.title', { name })}
      wide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          {whole.length > 0 && (
            <Button kind="go" icon="mail" onClick={send}>
              {t('queue.mailing.send', { count: whole.length })}
            </Button>
          )}
        </>
      }
    >
      {asked.error && <LoadProblem error={asked.error} retry={() => void asked.refetch()} />}
      {asked.isPending && <Skeleton lines={4} />}
      {whole.length > 0 && <Letters letters={whole} />}
      {lacking.length > 0 && <Lacking items={lacking} />}
    </Dialog>
  )
}

/** One of them at a time. */
function Letters({ letters }: { letters: readonly Worded[] }) {
  const t = useT()
  const [at, setAt] = useState(0)
  const letter = letters[at]
  if (!letter) return null
  return (
    <section className="letters" aria-label={t('queue.mailing.letters')}>
      <div className="row">
        <span role="status">
          {t('queue.mailing.letter', { nth: at + 1, of: letters.length })} <b>{letter.customer ?? letter.number}</b>{' '}
          <span className="muted nb">{letter.number}</span>
        </span>
        {letters.length > 1 && (
          <span className="end row">
            <IconButton icon="left" label={t('queue.mailing.previous')} disabled={at === 0} onClick={() => setAt(at - 1)} />
            <IconButton icon="right" label={t('queue.mailing.next')} disabled={at === letters.length - 1} onClick={() => setAt(at + 1)} />
          </span>
        )}
      </div>
      <p className="letter" lang={letter.locale}>
        {letter.text}
      </p>
    </section>
  )
}

/** Nothing half-filled is sent: these are left out. */
function Lacking({ items }: { items: readonly Worded[] }) {
  const t = useT()
  return (
    <Notice tone="warn">
      <div>
        <b>{t('queue.mailing.lacking', { count: items.length })}</b>
        <ul className="lacking">
          {items.map(({ number, customer, missing }) => (
            <li key={number}>
              {customer ?? ''} <span className="nb">{number}</span> :{' '}
              {formatList(
                missing.map((one) => `{${one}}`),
                t.locale,
              )}
            </li>
          ))}
        </ul>
      </div>
    </Notice>
  )
}
