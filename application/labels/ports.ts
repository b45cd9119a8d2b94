import type { SlipView } from './slip-view.ts'

/** Printed matter: what goes into the parcel and onto it. Answers a PDF. */
export type Papers = {
  /** A4: goes into the parcel. */
  slip: (slip: SlipView) => Promise<Uint8Array>
  /** A6: stuck onto the parcel. */
  label: (slip: SlipView) => Promise<Uint8Array>
}
