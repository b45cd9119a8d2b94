import { type ReactNode, useState } from 'react'
import type { MeView } from '#application/views.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { CodeEntry } from './code-entry.tsx'

type Props = {
  /** Where a code is asked for, and where it lets in. */
  paths: { codes: string; session: string }
  /** What the code is asked for with. */
  asked: object
  sent: (minutes: number) => string
  enter: string
  other: string
  onEnter: (me: MeView) => void
  /** The fields of what is asked for. */
  children: ReactNode
}

/** First whom the code is for, then the code that came there. The answer is the same whether anybody is known by it or not. */
export function MailedCode({ paths, asked, sent, enter, other, onEnter, children }: Props) {
  const t = useT()
  const [sentFor, setSentFor] = useState<number | null>(null)
  const request = useCommand<{ minutes: number }>('POST', paths.codes, { onDone: ({ minutes }) => setSentFor(minutes) })
  const entry = useCommand<MeView>('POST', paths.session, { onDone: onEnter })
  if (sentFor === null) {
    return (
      <Form key="whom" problem={request.problem} onSend={() => void request.send(asked)}>
        {children}
        <ActionButton type="submit" kind="go" busy={request.busy}>
          {t('portal.sign-in.send-code')}
        </ActionButton>
      </Form>
    )
  }
  return (
    <CodeEntry
      sent={sent(sentFor)}
      enter={enter}
      asked={asked}
      request={request}
      entry={entry}
      other={{ label: other, onBack: () => setSentFor(null) }}
    />
  )
}
