import type { Locale } from '#domain/actor.ts'
import type { EvidenceView } from '../claims/evidence-view.ts'
import type { StatementView } from '../refund-statements/statement-view.ts'
import type { ReturnByView } from './return-by.ts'
import type { SlipView } from './slip-view.ts'

/** What goes into the parcel and onto it, what reminds of it, and what explains what came of it. */
export type Papers = {
  /** A4: goes into the parcel. Answers a PDF. */
  slip: (slip: SlipView) => Promise<Uint8Array>
  /** A6: stuck onto the parcel. Answers a PDF. */
  label: (slip: SlipView) => Promise<Uint8Array>
  /** A4: the dock's commands as codes, to be hung on its wall. Answers a PDF. */
  commandSheet: (sheet: { locale: Locale; merchant: string }) => Promise<Uint8Array>
  /** What is scanned from a phone where the parcel is handed in. Answers an SVG. */
  code: (text: string) => Promise<Uint8Array>
  /** The day to post by, for a calendar. Answers an iCalendar object (RFC 5545). */
  returnBy: (entry: ReturnByView) => Promise<Uint8Array>
  /** A4: how an amount that was given came about. Answers a PDF. */
  statement: (statement: StatementView) => Promise<Uint8Array>
  /** A4: what a supplier is shown of the units that go back to them. Answers a PDF. */
  evidence: (claim: EvidenceView) => Promise<Uint8Array>
}
