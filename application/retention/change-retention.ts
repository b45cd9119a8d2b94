import { periodsRefused } from '#domain/retention/retention.ts'
import { command, insist } from '../command.ts'
import { only } from '../permission.ts'
import { oneLine } from '../returns/inputs.ts'
import { keepSetting } from '../settings/keep-setting.ts'
import { periodChanges, periods, periodsIn } from './periods.ts'

/** From the next night on everything is kept for so long. What is erased does not come back with a longer period. */
export const changeRetention = command({
  name: 'change retention',
  may: only('admin'),
  input: periods.extend({ why: oneLine(500) }),
  run({ why, ...asked }, desk) {
    const refusal = periodsRefused(asked)
    if (refusal) insist(refusal)
    return keepSetting(desk, 'retention', (current) => ({
      content: { periods: asked, why },
      changes: periodChanges(periodsIn(current).periods, asked),
      reason: why,
    }))
  },
})
