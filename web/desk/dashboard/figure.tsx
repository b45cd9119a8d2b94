import { type ReactNode, useState } from 'react'
import type { FigureTable as Data } from '#application/figures/tables.ts'
import { Menu } from '../../ui/control/menu.tsx'
import { Icon } from '../../ui/icons/icon.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { Shown } from './dashboard-page.tsx'
import { ExportMenu } from './export-menu.tsx'
import { FigureTable } from './figure-table.tsx'

type Props = Shown & {
  table: Data['id']
  /** Beneath the title: how many, of what. */
  sub?: ReactNode
  /** Beneath another figure, in its part of the page. */
  small?: boolean
  children: ReactNode
}

/** A figure with what it counts, the table behind it, and its file. */
export function Figure({ view, asked, table, sub, small = false, children }: Props) {
  const t = useT()
  const [tabled, setTabled] = useState(false)
  const data = view.tables.find(({ id }) => id === table)
  if (!data) return null
  const Title = small ? 'h3' : 'h2'
  const button = t(tabled ? 'dashboard.figure.drawing' : 'dashboard.figure.table', { figure: data.title })
  return (
    <section className={small ? 'fig fig--small' : 'fig'} aria-label={data.title}>
      <div className="fig-top">
        <Title>{data.title}</Title>
        <About data={data} />
        <button
          type="button"
          className="btn btn--quiet btn--icon end"
          aria-pressed={tabled}
          aria-label={button}
          title={button}
          onClick={() => setTabled(!tabled)}
        >
          <Icon name="table" />
        </button>
        <ExportMenu
          path={`/desk/dashboard/tables/${table}/export`}
          asked={asked}
          words={t('dashboard.figure.export', { figure: data.title })}
          of={table}
        />
      </div>
      {sub !== undefined && <p className="fig-sub">{sub}</p>}
      {tabled ? <FigureTable data={data} /> : children}
    </section>
  )
}

/** What exactly is counted, and since when. */
export function About({ data, label }: { data: Pick<Data, 'title' | 'about'>; label?: string }) {
  const t = useT()
  return (
    <Menu
      button={<Icon name="info" />}
      label={t('dashboard.figure.about', { figure: label ?? data.title })}
      className="btn btn--quiet btn--icon"
    >
      <p>{data.about}</p>
    </Menu>
  )
}
