import { type DestinationStream, type Logger, pino } from 'pino'

/** What PostgreSQL says beside an error's message: the row that it is about, with whoever's address is in it. */
const rowsOf = new Set(['detail', 'where', 'internalQuery'])

/** The log, in JSON lines. An error is told with its code, constraint and stack, never with anybody's data. */
export const composeLog = (level: string, to?: DestinationStream): Logger => pino({ level, serializers: { err: withoutRows } }, to)

const withoutRows = (error: Error): object =>
  Object.fromEntries(Object.entries(pino.stdSerializers.err(error)).filter(([name]) => !rowsOf.has(name)))
