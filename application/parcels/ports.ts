import type { Locale } from '#domain/actor.ts'
import type { ParcelEvent, UnassignedParcel } from '#domain/parcel/parcel.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { FileRow } from '../files/store.ts'
import type { PageOf } from '../page.ts'

/** Part of a transaction's stores. */
export type ParcelStore = {
  /** Numbers not handed out before, gaps allowed. */
  nextSequence: () => Promise<number>
  /** The parcel by number under its row lock. */
  lock: (number: string) => Promise<UnassignedParcel | undefined>
  /** Those that were proposed last in this conversation and are assigned to nothing yet, each under its row lock. */
  lockProposedIn: (conversationId: string) => Promise<readonly UnassignedParcel[]>
  /** Those that are assigned to this return, each under its row lock. */
  lockAssignedTo: (returnId: string) => Promise<readonly UnassignedParcel[]>
  /** Writes what differs, with its event, the words that say why, and the photos of this uploader that are its own from now on. */
  write: (change: ParcelWrite) => Promise<void>
  /** Copies of those of its photos that were chosen, seen by whoever reads the message. */
  copyPhotos: (parcelId: string, to: PhotosTo, newId: () => string) => Promise<void>
  /** Takes back every copy of its photos, but those that are in this return. */
  dropPhotos: (parcelId: string, kept: { returnId: string | null }) => Promise<void>
}

type PhotosTo = { conversationId: string; messageId: string; fileIds: readonly string[] }

export type ParcelWrite = {
  before: UnassignedParcel | undefined
  next: UnassignedParcel
  event: ParcelEvent
  words?: string | undefined
  photos?: { ids: readonly string[]; by: string | null } | undefined
}

/** Questions about parcels without a return. */
export type ParcelReads = {
  parcelPage: (number: string) => Promise<ParcelPage | undefined>
  /** Those that wait for something, nearest promise first; or that are done with, newest first. */
  parcels: (page: PageOf<{ at: Instant; id: string }> & { done: boolean }) => Promise<readonly ListedParcel[]>
  /** How many wait, counted up to a hundred. */
  waitingParcels: () => Promise<number>
  /** Numbers of the one that has this number, and of those without an owner yet that bear this tracking number or serial (as its key). */
  parcelsLike: (asked: { number: string; key: string }) => Promise<readonly string[]>
  /** Those that were assigned to a return, or came in its box; those that were proposed in a conversation. */
  parcelsOfReturn: (number: string) => Promise<readonly ListedParcel[]>
  parcelsOfConversation: (conversationId: string) => Promise<readonly ListedParcel[]>
  /** Who bought this order, and in which language they are written to. */
  addresseeOf: (orderId: string) => Promise<ParcelAddressee | undefined>
  /** Returns on these orders, newest first. */
  returnsOn: (orderIds: readonly string[]) => Promise<readonly ReturnOnOrder[]>
}

export type ListedParcel = {
  parcel: UnassignedParcel
  /** The first of its photos that has a small one. */
  photo: FileRow | null
  returnNumber: string | null
  originNumber: string | null
}

export type ParcelPage = ListedParcel & {
  events: readonly ParcelEvent[]
  /** Why, by the event's id. */
  words: Readonly<Record<string, string>>
  files: readonly FileRow[]
  names: Readonly<Record<string, string>>
  conversation: { id: string; subject: string; name: string; status: string } | null
}

export type ParcelAddressee = { orderNumber: string; name: string; company: string | null; email: string; locale: Locale }

/** `awaits`: units of it are asked for or approved and have not come. */
export type ReturnOnOrder = { orderId: string; number: string; status: string; awaits: boolean }
