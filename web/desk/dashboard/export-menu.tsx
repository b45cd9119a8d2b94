import { Menu } from '../../ui/control/menu.tsx'
import { Icon } from '../../ui/icons/icon.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { periodAsked } from './dashboard-search.ts'

type Props = {
  /** Under `/api/v1`. */
  path: string
  asked: ReturnType<typeof periodAsked>
  /** What the button says; an icon only where it stands for one figure (`of`). */
  words: string
  of?: string
}

/** A file of what is shown: CSV, or a workbook. */
export function ExportMenu({ path, asked, words, of }: Props) {
  const t = useT()
  const href = (format: string): string =>
    `/api/v1${path}?${new URLSearchParams({ ...asked, days: String(asked.days ?? ''), format })}`.replace('days=&', '')
  const icon = <Icon name="download" />
  return (
    <Menu
      button={
        of === undefined ? (
          <>
            {icon}
            {words}
          </>
        ) : (
          icon
        )
      }
      {...(of === undefined ? {} : { label: words })}
      className={of === undefined ? 'btn' : 'btn btn--quiet btn--icon'}
    >
      <a href={href('csv')} download>
        {t('dashboard.export.csv')}
      </a>
      <a href={href('xlsx')} download>
        {t('dashboard.export.xlsx')}
      </a>
    </Menu>
  )
}
