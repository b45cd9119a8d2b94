type Counts = { added: number; updated: number; refused: number; lines: number }

const EACH_MS = 10_000

/** On a terminal one line that is written over; elsewhere a line now and then. */
export function progressOf(bytes: number, bytesRead: () => number): { show: (counts: Counts) => void; end: () => void } {
  const terminal = process.stderr.isTTY
  let last = Date.now()
  return {
    show({ added, updated, refused, lines }) {
      const share = bytes === 0 ? 100 : Math.floor((100 * bytesRead()) / bytes)
      const said = `${share} % read, ${added + updated} orders with ${lines} lines imported, ${refused} refused`
      if (terminal) process.stderr.write(`\r\u001b[K${said}`)
      else if (Date.now() - last >= EACH_MS) {
        process.stderr.write(`${said}\n`)
        last = Date.now()
      }
    },
    end() {
      if (terminal) process.stderr.write('\r\u001b[K')
    },
  }
}
