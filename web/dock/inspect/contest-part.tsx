import type { ReturnView } from '#application/returns/view.ts'
import { hasRole } from '#domain/actor.ts'
import { isContested } from '#domain/return/progress.ts'
import { useMe } from '../../ui/api/session.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { Form } from '../../ui/form/form.tsx'
import { TextArea } from '../../ui/form/inputs.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { Pictures } from '../parts/pictures.tsx'
import type { Group } from '../return/groups.ts'
import { whyNot } from '../return/why-not.ts'

/** The customer asks for another look: what they say, and the two answers. Goods are held until one is given. */
export function ContestPart({ view, group }: { view: ReturnView; group: Group }) {
  const t = useT()
  const manages = hasRole({ roles: useMe()?.roles ?? [] }, 'manager')
  const [words, setWords, forget] = useDraft(`dock.contest.${group.key}`, '')
  const [reason, setReason, forgetReason] = useDraft(`dock.contest.own.${group.key}`, '')
  const contest = group.units[0]?.contest
  const answer = useCommand('POST', `/returns/${view.number}/contest-answers`, {
    version: view.version,
    onDone: () => {
      forget()
      forgetReason()
      toast(t('dock.contest.maintained'))
    },
  })
  if (!contest) return null
  const plea = view.messages.find(({ at, author, internal }) => at === contest.at && author.kind === 'customer' && !internal)
  const open = group.units.filter(isContested).map(({ id }) => id)
  const own = group.units.some((unit) => isContested(unit) && unit.contest?.own === true)
  const mine = own && !manages ? t('dock.off.own-refusal') : undefined
  const unsaid = words.trim() === '' ? t('dock.contest.empty') : own && reason.trim() === '' ? t('dock.contest.own.empty') : undefined
  const off = whyNot(view, 'answer_contest', t) ?? mine ?? unsaid
  const send = (): void => {
    if (off === undefined)
      void answer.send({ units: open, upheld: false, message: words.trim(), ...(own ? { reason: reason.trim() } : {}) })
  }
  return (
    <section className="contest" aria-labelledby="contest-title">
      <h3 id="contest-title">
        {t('dock.contest.title')}, <Moment at={contest.at} as="dateTime" />
      </h3>
      {plea && (
        <blockquote>
          <p className="said">{plea.body}</p>
          <Pictures files={plea.files} />
        </blockquote>
      )}
      {open.length === 0 ? (
        <p>{t(contest.upheld ? 'dock.contest.upheld' : 'dock.contest.was-maintained')}</p>
      ) : (
        <Form problem={answer.problem} onSend={send}>
          <p>{t('dock.contest.what')}</p>
          <TextArea
            name="message"
            label={t('dock.contest.words')}
            hint={t('dock.contest.words.hint')}
            rows={3}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          {own && manages && (
            <TextArea
              name="reason"
              label={t('dock.contest.own')}
              hint={t('dock.contest.own.hint')}
              rows={2}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
          <div className="row">
            {mine === undefined && (
              <ButtonLink
                to="/dock/retours/$number"
                params={{ number: view.number }}
                search={{ unite: group.key, corriger: true }}
                icon="check"
                big
              >
                {t('dock.contest.uphold')}
              </ButtonLink>
            )}
            <ActionButton type="submit" kind="bad" big icon="cross" busy={answer.busy} off={off}>
              {t('dock.contest.maintain')}
            </ActionButton>
          </div>
        </Form>
      )}
    </section>
  )
}
