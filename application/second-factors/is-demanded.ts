import { demandsFactor } from '#domain/staff/second-factor.ts'
import type { Standing } from '../errand.ts'
import type { AtDoor } from './own.ts'

/** Whether their access demands a second factor here: then the last cannot be taken away. */
export const isDemanded = ({ person }: AtDoor, { world }: Standing): boolean => world.demandsSecondFactor && demandsFactor(person.roles)
