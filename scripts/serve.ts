import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildIsCurrent } from './web-build-key.ts'

// What `npm start` does once everything is installed and Node is the right one: the web if it changed, then the server.
if (!buildIsCurrent()) {
  console.log('Building the web …')
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'build-web.ts')], { stdio: 'inherit' })
  if (status !== 0) {
    console.error('The web could not be built (the message is above): put that right and start again.')
    process.exit(1)
  }
}
await import('../main.ts')
