import { wantsMail } from '#domain/notice/wants-mail.ts'
import type { Desk } from '../command.ts'
import type { NewNotice } from './ports.ts'
import { noticeMails } from './promise-notices.ts'

/** What somebody who leaves was told and has not read is told to whoever goes on with their work, or, where nobody does, to the managers. */
export async function handOverNotices(desk: Desk, { from, to }: { from: string; to: string | null }): Promise<void> {
  const [left, watchers] = await Promise.all([desk.notices.unreadOf(from), desk.notices.watchers()])
  const heirs = watchers.filter(({ id, roles }) => (to === null ? id !== from && roles.includes('manager') : id === to))
  const notices = left.flatMap((notice) =>
    heirs
      .filter(({ id }) => id !== notice.byId)
      .map(({ id, byMail }): NewNotice => ({
        ...notice,
        id: desk.newId(),
        personId: id,
        at: desk.now,
        byMail: wantsMail(byMail[notice.kind], to !== null),
      })),
  )
  await desk.notices.read(from, 'all', desk.now)
  await desk.notices.tell(notices)
  await desk.jobs.add(noticeMails(notices, desk))
}
