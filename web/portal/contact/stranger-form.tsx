import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Opened } from '#application/contact/opening.ts'
import { ask } from '../../ui/api/request.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Input, TextArea } from '../../ui/form/inputs.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useT } from '../../ui/words/use-t.ts'
import { type ContactForm, startWork } from './start-work.ts'

const blank = { name: '', email: '', orderNumber: '', subject: '', message: '', website: '' }

/** A form given out by the server, and the calculation for it, begun at once. Each is for one message: none is kept for the next visit. */
const given = queryOptions({
  queryKey: ['/contact/form'],
  queryFn: async () => {
    const form = await ask<ContactForm>({ method: 'GET', path: '/contact/form' })
    return { form, work: startWork(form) }
  },
  staleTime: Infinity,
  gcTime: 0,
  structuralSharing: false,
})

/** The server wants another form for the same words: it is fetched without asking. */
const stale = new Set(['form_old', 'form_unknown', 'form_used'])

/** « Nous écrire » without an account. What was typed survives a reload and a refusal. */
export function StrangerForm({ onSent }: { onSent: (opened: Opened) => void }) {
  const t = useT()
  const [typed, setTyped, forget] = useDraft('contact', blank)
  const form = useQuery(given)
  const sending = useCommand<Opened>('POST', '/contact')
  const [waiting, setWaiting] = useState(false)
  async function waitedFor<Found>(work: Promise<Found>): Promise<Found> {
    setWaiting(true)
    return await work.finally(() => setWaiting(false))
  }
  const field = (name: keyof typeof blank) => ({
    name,
    value: typed[name],
    onChange: ({ target }: { target: { value: string } }) => setTyped((now) => ({ ...now, [name]: target.value })),
  })
  async function post(): Promise<void> {
    // It could not be had before, or another is on its way: waited for, now that it is needed.
    const ready = form.data && !form.isFetching ? form.data : (await form.refetch({ cancelRefetch: false })).data
    const { orderNumber, ...words } = typed
    const body = {
      ...words,
      orderNumber: orderNumber || null,
      form: ready?.form.form ?? '',
      work: ready ? await waitedFor(ready.work) : null,
    }
    const sent = await sending.send(body)
    if (!sent.done) {
      if (stale.has(sent.problem.code ?? '')) void form.refetch()
      return
    }
    forget()
    onSent(sent.answer)
  }
  return (
    <Form problem={sending.problem} onSend={() => void post()}>
      <Input {...field('name')} label={t('contact.form.name')} autoComplete="name" maxLength={120} />
      <Input {...field('email')} label={t('contact.form.email')} hint={t('contact.form.email.hint')} type="email" autoComplete="email" />
      <Input {...field('orderNumber')} label={t('contact.form.order')} optional maxLength={60} />
      <Input {...field('subject')} label={t('contact.form.subject')} maxLength={200} />
      <TextArea {...field('message')} label={t('contact.form.message')} rows={6} maxLength={5000} />
      <p className="help">{t('contact.form.files')}</p>
      <div className="trap" aria-hidden="true">
        <label htmlFor="website">{t('contact.form.trap')}</label>
        <input id="website" tabIndex={-1} autoComplete="off" {...field('website')} />
      </div>
      <ActionButton type="submit" kind="go" busy={waiting || sending.busy}>
        {t('contact.form.send')}
      </ActionButton>
    </Form>
  )
}
