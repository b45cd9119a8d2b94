import { z } from 'zod'
import { staffRoles } from '#domain/actor.ts'
import { component, instant, list, page, uuid, words } from './component.ts'

const staffMember = z.strictObject({
  id: uuid,
  name: words('Malo Guivarch'),
  email: words('malo@technostok.example'),
  roles: list(z.enum(staffRoles)),
  lastLoginAt: instant.nullable(),
  disabledAt: instant.nullable(),
})

export const staffPage = component('StaffPage', page(component('StaffMember', staffMember)))
