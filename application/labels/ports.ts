import type { ReturnByView } from './return-by.ts'
import type { SlipView } from './slip-view.ts'

/** What goes into the parcel and onto it, and what reminds of it. */
export type Papers = {
  /** A4: goes into the parcel. Answers a PDF. */
  slip: (slip: SlipView) => Promise<Uint8Array>
  /** A6: stuck onto the parcel. Answers a PDF. */
  label: (slip: SlipView) => Promise<Uint8Array>
  /** What is scanned from a phone where the parcel is handed in. Answers an SVG. */
  code: (text: string) => Promise<Uint8Array>
  /** The day to post by, for a calendar. Answers an iCalendar object (RFC 5545). */
  returnBy: (entry: ReturnByView) => Promise<Uint8Array>
}
