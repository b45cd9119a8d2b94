import { z } from 'zod'
import { parseParcelNumber } from '#domain/parcel/parcel-number.ts'
import { parcelTransitions, type ParcelVerb } from '#domain/parcel/transitions.ts'
import { isRefusal } from '#domain/refusal.ts'
import { type Permission } from '../permission.ts'
import { carrier, oneLine, tracking } from '../returns/inputs.ts'

/** Fields that several commands on parcels without a return share. */

export const parcelNumber = z
  .string()
  .max(60)
  .transform((text) => {
    const parsed = parseParcelNumber(text)
    return isRefusal(parsed) ? text.trim().slice(0, 60) : parsed
  })

const said = (most: number) => oneLine(most).nullable().default(null)

/** What is known of a parcel at the dock. */
export const known = {
  carrier,
  tracking,
  reference: said(60),
  quantity: z.int().min(1).max(999).default(1),
  serials: z.array(z.string().trim().min(1).max(60)).max(999).default([]),
  sender: said(200),
  contents: z.string().trim().min(1).max(1000).nullable().default(null),
  place: oneLine(100),
}

/** The table's `by` column is the permission of its command. */
export const parcelPermission = (verb: ParcelVerb): Permission => ({ by: parcelTransitions[verb].by.filter((role) => role !== 'system') })

/** Those who look at parcels without a return: who handles them. */
export const parcelReaders = parcelPermission('record')
