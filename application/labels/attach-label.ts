import { z } from 'zod'
import { attachLabel as attach } from '#domain/return/attach-label.ts'
import { MOST_PARCELS } from '#domain/return/carrier-label.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { uploader } from '../files/uploader.ts'
import { verbPermission } from '../permission.ts'
import { carrier, id, message, rmaNumber, tracking } from '../returns/inputs.ts'
import { settleAct, take } from '../returns/load.ts'

/**
 * The carrier's label that customer service got for a parcel: its PDF, and the number it is followed by. The customer prints it from their return and is
 * told by e-mail. The file stays staff's: a customer reads it as the label that it is, and no longer once it is void.
 */
export const attachLabel = command({
  name: 'attach label',
  may: verbPermission('attach_label'),
  input: z.strictObject({
    number: rmaNumber,
    parcel: z.int().min(1).max(MOST_PARCELS).default(1),
    carrier,
    tracking,
    fileId: id,
    message: message.default(''),
  }),
  async run({ number, message, ...label }, desk) {
    const taken = await take(desk, number)
    const [file] = await desk.fileRows.loose([label.fileId], uploader(desk.actor))
    if (!file) return insist(refuse('missing', 'file_unknown', {}, 'fileId'))
    if (file.contentType !== 'application/pdf') return insist(refuse('invalid', 'label_not_pdf', {}, 'fileId'))
    const receipt = await settleAct(taken, attach(taken.rma, label, taken.act), { message })
    await desk.fileRows.attach([file.id], { returnId: taken.rma.id, internal: true })
    return receipt
  },
})
