import { useState } from 'react'
import { Button } from '../../ui/control/button.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { Checkbox } from '../../ui/form/checkbox.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { lettersAreOn, switchLetters } from './letters.ts'

const everywhere = [
  ['/', 'desk.keys.search'],
  ['N', 'desk.keys.open-case'],
  ['?', 'desk.keys.all'],
] as const
const inQueue = [
  ['J ↓', 'desk.keys.next-row'],
  ['K ↑', 'desk.keys.previous-row'],
  ['ends', 'queue.keys.ends'],
  ['enter', 'desk.keys.open'],
  ['A', 'queue.keys.take'],
  ['E', 'desk.keys.escalate'],
  ['X', 'queue.keys.tick'],
  ['M', 'queue.keys.macro'],
  ['escape', 'queue.keys.untick'],
] as const
const inCase = [
  ['J', 'desk.keys.next-case'],
  ['K', 'desk.keys.previous-case'],
  ['A', 'queue.keys.take'],
  ['E', 'desk.keys.escalate'],
  ['G', 'desk.keys.approve-all'],
  ['P', 'desk.keys.follow-policy'],
  ['V', 'desk.keys.verdict'],
  ['← → ↑ ↓', 'desk.keys.verdicts'],
  ['R', 'desk.keys.reply'],
  ['S', 'desk.keys.settle'],
  ['I', 'desk.keys.note'],
  ['F6', 'desk.keys.zones'],
  ['1–9', 'desk.keys.macro'],
  ['M', 'desk.keys.macros'],
  ['ctrl', 'desk.keys.send'],
  ['Z', 'desk.keys.take-back'],
  ['O', 'desk.keys.withdraw-offer'],
  ['D', 'desk.keys.ask-manager'],
  ['U', 'desk.keys.reopen'],
] as const

const inTalk = [
  ['A', 'queue.keys.take'],
  ['R', 'desk.keys.reply'],
  ['I', 'desk.keys.note'],
  ['M', 'desk.keys.macros'],
  ['T', 'desk.keys.turn'],
  ['O', 'desk.keys.offer'],
  ['U', 'desk.keys.merge'],
  ['F6', 'desk.keys.zones'],
  ['ctrl', 'desk.keys.send-answer'],
] as const

/** Keys that each language's keyboard names in its own way. */
const named = { enter: 'desk.key.enter', ctrl: 'desk.key.ctrl-enter', ends: 'queue.key.ends', escape: 'queue.key.escape' } as const

/** Every key, and the way to switch off those that are a letter. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  const [on, setOn] = useState(lettersAreOn)
  return (
    <Dialog title={t('desk.keys.title')} onClose={onClose} actions={<Button onClick={onClose}>{t('ui.close')}</Button>}>
      <Keys title={t('desk.keys.everywhere')} keys={everywhere} />
      <Keys title={t('desk.keys.in-queue')} keys={inQueue} />
      <Keys title={t('desk.keys.in-case')} keys={inCase} />
      <Keys title={t('desk.keys.in-talk')} keys={inTalk} />
      <Checkbox
        name="letters"
        label={t('desk.keys.letters')}
        hint={t('desk.keys.letters.hint')}
        checked={on}
        onChange={({ target }) => {
          switchLetters(target.checked)
          setOn(target.checked)
        }}
      />
    </Dialog>
  )
}

type Entry = (typeof everywhere | typeof inQueue | typeof inCase | typeof inTalk)[number]

function Keys({ title, keys }: { title: string; keys: readonly Entry[] }) {
  const t = useT()
  return (
    <section>
      <h3>{title}</h3>
      <dl className="kv">
        {keys.map(([key, words]) => (
          <div key={words} className="key-row">
            <dt>
              <kbd>{key in named ? t(named[key as keyof typeof named]) : key}</kbd>
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
