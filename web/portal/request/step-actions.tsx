import type { ReactNode } from 'react'

/** The way back and the way on, at the foot of each step; they stay in reach on a phone. */
export const StepActions = ({ children }: { children: ReactNode }) => <div className="step-acts">{children}</div>
