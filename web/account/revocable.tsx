import type { ReactNode } from 'react'
import { useCommand } from '../ui/api/use-command.ts'
import { ActionButton } from '../ui/control/action-button.tsx'
import { ProblemNotice } from '../ui/notice/problem-notice.tsx'
import { toast } from '../ui/notice/toasts.ts'
import './revocable.css'

/** Sessions, or second factors; `children` are `<Revocable>`s. */
export const Revocables = ({ children }: { children: ReactNode }) => <ul className="revocables">{children}</ul>

type Props = {
  /** What is deleted. */
  path: string
  name: ReactNode
  note: ReactNode
  /** Words of the button, its label and what is said once it is done; null for what is not ended here. */
  end: { act: string; label: string; done: string } | null
}

/** Something by which somebody comes in or is in, and the way to end it. */
export function Revocable({ path, name, note, end }: Props) {
  const revocation = useCommand('DELETE', path, { onDone: () => end && toast(end.done, { icon: 'check' }) })
  return (
    <li>
      <span>
        {name}
        <small>{note}</small>
        <ProblemNotice problem={revocation.problem} />
      </span>
      {end && (
        <ActionButton busy={revocation.busy} onClick={() => void revocation.send()} aria-label={end.label}>
          {end.act}
        </ActionButton>
      )}
    </li>
  )
}
