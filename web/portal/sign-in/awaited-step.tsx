import { lazy, Suspense } from 'react'
import type { MeView } from '#application/people/view.ts'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { needWords } from '../../ui/words/words.ts'

/** Few come this way: it is loaded by those who do. */
const SecondStep = lazy(async () => {
  const [{ SecondStep }] = await Promise.all([import('../../account/factors/second-step.tsx'), needWords('factor')])
  return { default: SecondStep }
})
const Enrol = lazy(async () => {
  const [{ Enrol }] = await Promise.all([import('../../account/factors/enrol.tsx'), needWords('factor')])
  return { default: Enrol }
})

type Props = { awaits: NonNullable<MeView['awaits']>; onEnter: (me: MeView) => void; onBack: () => void }

/** What is still to show, or to add, before the session opens anything. */
export const AwaitedStep = ({ awaits, onEnter, onBack }: Props) => (
  <Suspense fallback={<Skeleton lines={3} />}>
    {awaits === 'second_factor' ? <SecondStep onEnter={onEnter} onBack={onBack} /> : <Enrol onEnter={onEnter} onBack={onBack} />}
  </Suspense>
)
