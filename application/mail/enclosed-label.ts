import { usableLabels } from '#domain/return/carrier-label.ts'
import type { World } from '../ports.ts'
import type { ReturnMailKind } from './compose-mail.ts'
import type { Matter } from './matter.ts'
import type { Enclosure } from './ports.ts'

/** Mail servers refuse what is larger; the mail leads to it all the same. */
const MOST_BYTES = 5 * 2 ** 20

type Asked = Pick<Matter, 'page' | 'event'> & { world: Pick<World, 'now' | 'files'> }

/** The carrier's label that this mail tells of, while it may be used: whoever gets the mail prints it from there. */
export async function enclosedLabel(kind: ReturnMailKind, { page, event, world }: Asked): Promise<Enclosure | undefined> {
  if (kind !== 'label_attached') return undefined
  const label = usableLabels(page.rma, world.now()).find(({ id }) => id === event?.data['label'])
  const file = page.files.find(({ id }) => id === label?.fileId)
  if (!label || !file || file.size > MOST_BYTES) return undefined
  const content = await world.files.get(file.sha256, 'original')
  return content && { name: `${page.rma.number}-${label.parcel}.pdf`, contentType: file.contentType, content }
}
