import { type Body, type Matter, mediatorOf, promise, quoted } from '../matter.ts'
import { say } from '../model.ts'

/** A message of the other side, whole, so that it can be read without logging in. */
export function message(matter: Matter): Body {
  const { rma } = matter.page
  const quote = quoted(matter)
  const staff = matter.to.audience === 'staff'
  return {
    subject: say(staff ? 'message.subject_staff' : 'message.subject', { number: rma.number }),
    preheader: quote && quote.text !== '' ? { verbatim: quote.text.slice(0, 120) } : say('message.new', { count: 1 }),
    paragraphs: [say(staff ? 'message.new_staff' : 'message.new', { count: Math.max(1, matter.said.length) })],
    quote,
    action: say('action.reply'),
  }
}

/** Somebody with more say looks at it; until when they answer first (B3). */
export function escalated(matter: Matter): Body {
  const { rma } = matter.page
  const clock = promise(matter, 'escalation')
  const staff = matter.to.audience === 'staff' ? '_staff' : ''
  const answer = clock ? [say(`escalation.answer${staff}`, { due: { due: clock.due } })] : []
  return {
    subject: say(`escalation.subject${staff}`, { number: rma.number }),
    preheader: answer[0] ?? say(`escalation.received${staff}`),
    paragraphs: [say(`escalation.received${staff}`), ...answer],
    quote: staff === '' ? null : quoted(matter),
    ...(staff === '' ? {} : { action: say('action.case') }),
  }
}

/** The first public answer after an escalation (B3). Who complained and is answered learns whom to turn to next (L612-1). */
export function escalationAnswered(matter: Matter): Body {
  const { number } = matter.page.rma
  return {
    subject: say('escalation.subject_answered', { number }),
    preheader: say('escalation.answered'),
    paragraphs: [say('escalation.answered')],
    quote: quoted(matter),
    action: say('action.reply'),
    mediator: mediatorOf(matter),
  }
}
