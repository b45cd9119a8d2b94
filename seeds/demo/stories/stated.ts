import { persons } from '../../customers.ts'
import type { Stage } from '../stage.ts'
import type { Times } from '../times.ts'

/** A withdrawal that nothing has proven: no number that is one, another address than the order's. Staff find the order. */
export async function stateByStranger(stage: Stage, times: Times): Promise<void> {
  stage.at(times.day(1, '22:35'))
  const id = stage.world.newId()
  const { name } = persons.camille
  await stage.states({
    id,
    name,
    contract: 'facture du casque',
    email: 'camille.roussel@poste.example',
    goods: 'Le casque. Je garde le câble.',
  })
}
