import { z } from 'zod'
import { type LogKind, logKinds, logTopics } from '#domain/log/log-kinds.ts'
import { device } from './account.ts'
import { component, instant, page, uuid, words } from './component.ts'

const somebody = z.strictObject({ id: uuid, name: words('Noé Lambert') })

export const logPage = component(
  'LogPage',
  page(
    component(
      'LogLine',
      z.strictObject({
        id: uuid,
        at: instant,
        topic: z.enum(logTopics),
        kind: z.enum(Object.keys(logKinds) as [LogKind, ...LogKind[]]),
        actor: somebody.nullable(),
        subject: somebody.nullable(),
        ip: words('192.0.2.17').nullable(),
        device: device.nullable(),
        data: z.record(z.string(), z.any()),
      }),
    ),
  ),
  '`ip` is shortened to its network once it is ninety days old. `data`: before, after, reason, in codes; never a secret',
)
