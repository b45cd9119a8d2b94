import type { CarrierLabel } from '#domain/return/rma.ts'
import { type Body, type Matter, promise, quoted } from '../matter.ts'
import { say } from '../model.ts'

/** The carrier's label is there to be printed, with the number it is followed by; one that was printed before for the same parcel is void. */
export function labelAttached(matter: Matter): Body {
  const { rma } = matter.page
  const sendBy = promise(matter, 'return_by')
  const said = say('label.ready', { parcel: labelOf(matter)?.parcel ?? 1 })
  return {
    subject: say('label.subject', { number: rma.number }),
    preheader: said,
    paragraphs: [
      said,
      ...(typeof matter.event?.data['replaces'] === 'string' ? [say('label.replaces')] : []),
      ...(sendBy ? [say('approved.send_by', { due: { due: sendBy.due } })] : []),
    ],
    quote: quoted(matter),
    facts: postedBy(labelOf(matter)),
    action: say('action.label'),
  }
}

/** A label that may have been printed must not be used. */
export function labelVoided(matter: Matter): Body {
  const said = say('label.void', { parcel: labelOf(matter)?.parcel ?? 1 })
  return {
    subject: say('label.subject_void', { number: matter.page.rma.number }),
    preheader: said,
    paragraphs: [said, say('label.void.next')],
    quote: quoted(matter),
    facts: postedBy(labelOf(matter)),
  }
}

const labelOf = ({ page, event }: Matter): CarrierLabel | undefined => page.rma.labels.find(({ id }) => id === event?.data['label'])

const postedBy = (label: CarrierLabel | undefined): NonNullable<Body['facts']> => [
  ...(label?.carrier ? [{ label: say('fact.carrier'), value: { verbatim: label.carrier } }] : []),
  ...(label?.tracking ? [{ label: say('fact.tracking'), value: { verbatim: label.tracking } }] : []),
]
