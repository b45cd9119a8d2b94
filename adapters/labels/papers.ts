import type { Papers } from '#application/labels/ports.ts'

/** Printed on first use: neither the PDF writer nor the codes are loaded before. */
export const papers = (): Papers => ({
  slip: async (slip) => (await import('./slip.ts')).printSlip(slip),
  label: async (slip) => (await import('./label.ts')).printLabel(slip),
  commandSheet: async (sheet) => (await import('./command-sheet.ts')).printCommandSheet(sheet),
  code: async (text) => (await import('./screen-code.ts')).drawCode(text),
  statement: async (statement) => (await import('./statement.ts')).printStatement(statement),
  evidence: async (claim) => (await import('./evidence.ts')).printEvidence(claim),
  returnBy: async (entry) => (await import('./return-by.ts')).writeReturnBy(entry),
})
