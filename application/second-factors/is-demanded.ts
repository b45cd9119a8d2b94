import { demandsFactor } from '#domain/staff/second-factor.ts'
import type { Within } from '../errand.ts'
import type { AtDoor } from './own.ts'

/** Whether their access demands a second factor here: then the last cannot be taken away. */
export const isDemanded = ({ person }: AtDoor, { world }: Within): boolean => world.demandsSecondFactor && demandsFactor(person.roles)
