import type { ReturnView } from '#application/returns/view.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { useKeys } from '../../shortcuts/use-keys.ts'
import { type Reply, sendReply } from '../talk/use-reply.ts'
import { changesSince } from './changes-since.ts'
import { isBlank } from './draft.ts'
import { gapWords } from './gap-words.ts'
import type { Decision } from './use-decision.ts'
import type { Weighed } from './weigh.ts'
import { WhatChanged } from './what-changed.tsx'

type Props = { view: ReturnView; decision: Decision; weighed: Weighed; reply: Reply; /** In words. */ sum: string; onSend: () => void }

/** The sum in words, what is still missing, and the button. What others did meanwhile is seen first. */
export function SendDecision({ view, decision, weighed, reply, sum, onSend }: Props) {
  const t = useT()
  const { draft, seen } = decision
  const blank = isBlank(draft)
  const changed = !blank && changesSince(view, { since: draft.since }).length > 0
  const why = blank
    ? t('desk.send.blank')
    : reply.alone
      ? t('desk.send.after')
      : changed
        ? t('desk.send.look')
        : gapWords(weighed.gaps, { t, locale: t.locale, currency: view.currency })
  const send = why === null ? onSend : undefined
  useKeys({ 'Ctrl+Enter': blank ? sendReply : send })
  return (
    <div className="send">
      {changed && (
        <Notice tone="warn" live>
          <b>{t('desk.changed')}</b>
          <WhatChanged view={view} since={draft.since} />
          <span>
            <Button onClick={seen}>{t('desk.changed.seen')}</Button>
          </span>
        </Notice>
      )}
      {!blank && (
        <p className="soft" aria-live="polite">
          {sum}
        </p>
      )}
      <ActionButton type="submit" kind="go" keys={t('desk.key.ctrl-enter')} off={why}>
        {t(blank ? 'desk.send.decision' : sendWords(weighed, reply.said.message !== ''))}
      </ActionButton>
    </div>
  )
}

const sendWords = ({ act }: Weighed, withWords: boolean) =>
  act === 'ask' ? 'desk.send.ask' : act === null ? 'desk.send.gesture' : withWords ? 'desk.send.both' : 'desk.send.decision'
