import { Icon } from '../../../ui/icons/icon.tsx'
import { apiRoot } from '../../../ui/api/request.ts'
import { useMe } from '../../../ui/api/session.ts'
import { rowActs } from '../row-acts.ts'
import { useT } from '../../../ui/words/use-t.ts'

/** A list as a file, for whoever may have it in their own spreadsheet. */
export function Exports({ asked }: { asked: Readonly<Record<string, string | number | undefined>> }) {
  const t = useT()
  const may = rowActs(useMe())
  if (!may.export) return null
  const given = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return (['csv', 'xlsx'] as const).map((format) => (
    <a key={format} href={`${apiRoot}/desk/queue/export?${new URLSearchParams([...given, ['format', format]])}`} download>
      <Icon name="download" />
      {t(`queue.export.${format}`)}
    </a>
  ))
}
