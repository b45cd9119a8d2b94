import { oneLine } from '../returns/inputs.ts'

export const viewName = oneLine(60)
