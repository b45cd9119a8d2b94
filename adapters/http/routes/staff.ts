import { keepStaff } from '#application/people/keep-staff.ts'
import { listStaff } from '#application/staff/list-staff.ts'
import { asks, type Route, route, runs } from '../route.ts'
import { staffId } from '../schemas/people.ts'
import { staffPage } from '../schemas/staff.ts'
import { colleague } from './examples.ts'

/** People of the merchant: who they are and what they may. */
export const staffRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/staff', tag: 'Staff', summary: 'List the staff', does: asks(listStaff), answers: staffPage }),
  route({
    method: 'POST',
    path: '/staff',
    example: colleague,
    tag: 'Staff',
    status: 201,
    summary: 'Add somebody to the staff',
    does: runs(keepStaff),
    answers: staffId,
  }),
]
