import { variablesIn } from '#domain/macro/variables.ts'
import { useApi } from '../../../ui/api/query.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Segmented } from '../../../ui/control/segmented.tsx'
import { Attach } from '../../../ui/files/attach.tsx'
import { useFilesUnderWay } from '../../../ui/files/under-way.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { postAnswer } from '../../departures/answers.ts'
import { useKeys } from '../../shortcuts/use-keys.ts'
import { Macros } from './macros.tsx'
import { namedIn } from './mentions.ts'
import { NoteArea } from './note-area.tsx'
import { goToReply, type Reply, replyForm, sendReply } from './use-reply.ts'

type Props = {
  /** The API's address of the return, or of the conversation without one. */
  path: string
  reply: Reply
  /** A decision beside it takes the words along, and the key. */
  deciding?: boolean
  /** The customer cannot be answered here: a note can be left. */
  noteOnly?: boolean
  /** Why the answer is not sent, in words, though it is whole: what becomes of it has to be said first. */
  held?: string | null
}

/** An answer to the customer, or a note among staff. Sent alone here, with the seconds to take it back, or with the decision beside it. */
export function Compose({ path, reply, deciding = false, noteOnly = false, held = null }: Props) {
  const t = useT()
  const { body, files, internal } = reply
  const note = useCommand('POST', `${path}/messages`, {
    onDone: () => {
      toast(t('desk.compose.noted'))
      reply.forget()
    },
  })
  const colleagues = useApi<{ items: readonly { id: string; name: string }[] }>('/desk/colleagues').data?.items ?? []
  // While there is a decision to take the key is the decision's, which takes these words along.
  const keyed = internal || !deciding
  const turnTo = (note: boolean): void => {
    reply.address(note)
    goToReply()
  }
  useKeys({ 'Ctrl+Enter': keyed ? sendReply : undefined, r: noteOnly ? undefined : () => turnTo(false), i: () => turnTo(true) })
  const uploading = useFilesUnderWay()
  const empty = body.trim() === '' && files.length === 0
  const off = useOff(reply) ?? (internal ? null : held)
  const fileIds = files.map(({ id }) => id)
  const send = (): void => {
    if (internal) return void note.send({ body, internal, fileIds, mentions: namedIn(colleagues, body).map(({ id }) => id) })
    postAnswer({ path, of: reply.of, body, fileIds })
    // Keys are the page's again: Z, and the next case's.
    document.querySelector<HTMLElement>('#contenu')?.focus()
  }
  return (
    <form
      id={replyForm}
      className={internal ? 'compose compose--note' : 'compose'}
      aria-label={t('desk.compose')}
      data-keys="none"
      onSubmit={(event) => {
        event.preventDefault()
        if (!empty && off === null) send()
      }}
    >
      <Whom internal={internal} noteOnly={noteOnly} off={uploading} onChange={turnTo} />
      <ProblemNotice problem={note.problem} />
      {internal ? (
        <NoteArea value={body} colleagues={colleagues} readOnly={note.busy} onChange={reply.write} />
      ) : (
        <textarea
          className="area"
          aria-label={t('desk.compose.reply')}
          placeholder={t(deciding ? 'desk.compose.reply.hint' : 'desk.compose.reply.alone')}
          value={body}
          maxLength={5000}
          rows={4}
          readOnly={reply.frozen}
          onChange={({ target }) => reply.write(target.value)}
        />
      )}
      {!internal && !reply.frozen && <Macros path={`${path}/macros`} reply={reply} />}
      <Attach value={files} onChange={reply.attach}>
        <ActionButton type="submit" busy={note.busy} off={off} disabled={empty} {...(keyed ? { keys: t('desk.key.ctrl-enter') } : {})}>
          {t(internal ? 'desk.compose.send-note' : 'desk.compose.send')}
        </ActionButton>
      </Attach>
    </form>
  )
}

/** What keeps the answer from going by itself, in words. */
function useOff({ body, internal, frozen, alone }: Reply): string | null {
  const t = useT()
  if (internal) return null
  if (frozen) return t(alone ? 'desk.departure.answer' : 'desk.departure.here')
  const unfilled = variablesIn(body)
  return unfilled.length > 0 ? t('macro.unfilled', { variables: braced(unfilled) }) : null
}

type WhomProps = {
  internal: boolean
  noteOnly: boolean
  /** A file is on its way to one of the two. */ off: boolean
  onChange: (internal: boolean) => void
}

/** Whether the customer reads it. */
function Whom({ internal, noteOnly, off, onChange }: WhomProps) {
  const t = useT()
  return (
    <div className="row">
      <Segmented
        label={t('desk.compose.to')}
        value={internal ? 'note' : 'reply'}
        onChange={(to) => onChange(to === 'note')}
        options={[
          { value: 'reply', label: t('desk.compose.reply'), off: noteOnly || off },
          {
            value: 'note',
            off,
            label: (
              <>
                <Icon name="lock" />
                {t('desk.compose.note')}
              </>
            ),
          },
        ]}
      />
      {internal && <span className="small soft">{t('ui.note.hidden')}</span>}
    </div>
  )
}

const braced = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ')
