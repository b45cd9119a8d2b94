import { command, insist } from '../command.ts'
import { oneLine } from '../returns/inputs.ts'
import { keepSetting } from '../settings/keep-setting.ts'
import { readTransfers, setsTransfers, transferChanges, transfers, transfersIn } from './transfers-set.ts'

/** From now on files for the bank name this account and take a second person above this limit; those that were made stay as they are. */
export const changeTransfers = command({
  name: 'change transfers',
  may: setsTransfers,
  input: transfers.extend({ why: oneLine(500) }),
  run({ why, ...asked }, desk) {
    const set = insist(readTransfers(asked))
    return keepSetting(desk, 'transfers', (current) => ({
      content: { transfers: set, why },
      changes: transferChanges(transfersIn(current), set),
      reason: why,
    }))
  },
})
