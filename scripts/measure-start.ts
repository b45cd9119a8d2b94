import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

// How long after `npm start` the first answer of /readyz comes: node scripts/measure-start.ts [starts]
const starts = Number(process.argv[2] ?? 10)
const port = process.env['PORT'] ?? '3000'

async function firstAnswer(): Promise<number> {
  const began = performance.now()
  const server = spawn('npm', ['start'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, PORT: port },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const exited = once(server, 'exit')
  while (!(await answers())) {
    if (server.exitCode !== null) throw new Error('npm start ended')
    await sleep(10)
  }
  const took = performance.now() - began
  server.kill('SIGTERM')
  await exited
  return took
}

const answers = (): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

const times: number[] = []
for (let run = 0; run < starts; run++) times.push(await firstAnswer())
times.sort((a, b) => a - b)
const [fastest = 0, median = 0, slowest = 0] = [times[0], times[Math.floor(times.length / 2)], times.at(-1)].map((ms) =>
  Math.round(ms ?? 0),
)
console.log(`first answer of /readyz after npm start, ${starts} starts: median ${median} ms (${fastest} to ${slowest} ms)`)
