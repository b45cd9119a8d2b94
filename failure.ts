import { StartFailure } from '#adapters/db/start-failure.ts'

type SystemError = Error & { code?: string; syscall?: string; address?: string; port?: number }

/** One sentence that says what to do where we know it; the stack where it is our own mistake. */
export function wordFailure(error: unknown): string {
  if (error instanceof StartFailure) return error.message
  if (!(error instanceof Error)) return String(error)
  return wordListening(error) ?? error.stack ?? error.message
}

function wordListening({ code, syscall, address, port }: SystemError): string | undefined {
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${address} is taken: stop the program that uses it, or choose another one with PORT=${Number(port) + 1} npm start.`
  if (code === 'EACCES' && syscall === 'listen') return `Port ${port} needs the administrator's rights: choose one above 1023 with PORT.`
  if (code === 'EADDRNOTAVAIL') return `${address} is not an address of this machine: correct HOST.`
  if (syscall === 'getaddrinfo') return `HOST is not an address of this machine: correct it.`
  return undefined
}
