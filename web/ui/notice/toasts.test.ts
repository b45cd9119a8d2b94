import assert from 'node:assert/strict'
import { test } from 'node:test'
import { currentToasts, dismissToast, toast } from './toasts.ts'

const texts = () => currentToasts().map(({ text }) => text)

test('what happens again while it is still said is said once more, not twice', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  toast('Message envoyé')
  const [first] = currentToasts()
  toast('Étiquette téléchargée')
  toast('Message envoyé')
  assert.deepEqual(texts(), ['Étiquette téléchargée', 'Message envoyé'])
  assert.notEqual(currentToasts().at(-1)?.id, first?.id)
  dismissToast(first?.id ?? 0)
  assert.deepEqual(texts(), ['Étiquette téléchargée', 'Message envoyé'])
  t.mock.timers.tick(60_000)
  assert.deepEqual(texts(), [])
})
