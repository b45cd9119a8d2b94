import { useNavigate, useSearch } from '@tanstack/react-router'
import { logTopics } from '#domain/log/log-kinds.ts'
import type { LogLine } from '#application/log/list-log.ts'
import { useApiPages } from '../../../ui/api/query.ts'
import { Button } from '../../../ui/control/button.tsx'
import { ButtonAnchor } from '../../../ui/control/button-link.tsx'
import { More } from '../../../ui/control/more.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Input, Select } from '../../../ui/form/inputs.tsx'
import { Moment } from '../../../ui/format/moment.tsx'
import { useTitle } from '../../../ui/frames/use-title.ts'
import { Empty } from '../../../ui/notice/empty.tsx'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { SkeletonRows } from '../../../ui/notice/skeleton.tsx'
import { type Column, Table } from '../../../ui/table/table.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import type { LogSearch } from './log-search.ts'
import { actWords, detailWords } from './log-words.ts'
import './log.css'

/** Who came in or was refused, and who changed what. */
export function LogPage() {
  const t = useT()
  const { sujet, du, au, qui } = useSearch({ from: '/desk/settings/log' })
  const navigate = useNavigate()
  useTitle(t('settings.log'))
  const narrow = (search: LogSearch): void => void navigate({ to: '/desk/settings/log', search, replace: true })
  const filter = { topic: sujet, from: du, until: au, personId: qui }
  const given = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const file = (format: string): string => `/api/v1/log/export?${new URLSearchParams([...given, ['format', format]])}`
  return (
    <>
      <div className="settings-head">
        <h1>{t('settings.log')}</h1>
        <span className="end row">
          <ButtonAnchor href={file('csv')} icon="download">
            CSV
          </ButtonAnchor>
          <ButtonAnchor href={file('xlsx')} icon="download">
            XLSX
          </ButtonAnchor>
        </span>
      </div>
      <Form className="log-filter" label={t('log.filter')} onSend={() => undefined}>
        <Select
          name="topic"
          label={t('log.topic')}
          blank={t('log.topic.all')}
          options={logTopics.map((topic) => ({ value: topic, label: t(`log.topic.${topic}`) }))}
          value={sujet ?? ''}
          onChange={({ target }) => {
            const topic = logTopics.find((one) => one === target.value)
            narrow({ ...(topic ? { sujet: topic } : {}), ...(du ? { du } : {}), ...(au ? { au } : {}), ...(qui ? { qui } : {}) })
          }}
        />
        <Input
          name="from"
          label={t('log.from')}
          type="date"
          defaultValue={du ?? ''}
          onChange={({ target }) =>
            narrow({
              ...(sujet ? { sujet } : {}),
              ...(target.value ? { du: target.value } : {}),
              ...(au ? { au } : {}),
              ...(qui ? { qui } : {}),
            })
          }
        />
        <Input
          name="until"
          label={t('log.until')}
          type="date"
          defaultValue={au ?? ''}
          onChange={({ target }) =>
            narrow({
              ...(sujet ? { sujet } : {}),
              ...(du ? { du } : {}),
              ...(target.value ? { au: target.value } : {}),
              ...(qui ? { qui } : {}),
            })
          }
        />
      </Form>
      {qui !== undefined && (
        <p>
          {t('log.one')}{' '}
          <Button
            kind="quiet"
            icon="cross"
            onClick={() => narrow({ ...(sujet ? { sujet } : {}), ...(du ? { du } : {}), ...(au ? { au } : {}) })}
          >
            {t('log.one.all')}
          </Button>
        </p>
      )}
      <Lines filter={filter} />
    </>
  )
}

function Lines({ filter }: { filter: Record<string, string | undefined> }) {
  const t = useT()
  const pages = useApiPages<LogLine>('/log', { ...filter, limit: 50 })
  const columns: readonly Column[] = [
    { key: 'at', label: t('log.at'), width: '12rem' },
    { key: 'who', label: t('log.who'), width: '22%' },
    { key: 'what', label: t('log.what') },
    { key: 'from', label: t('log.where'), width: '20%' },
  ]
  if (pages.error) return <LoadProblem error={pages.error} retry={() => void pages.refetch()} />
  if (pages.isSuccess && pages.rows.length === 0) return <Empty title={t('log.none')}>{t('log.none.body')}</Empty>
  return (
    <div className="sheet">
      <Table label={t('settings.log')} columns={columns} fixed>
        {pages.isPending && <SkeletonRows columns={columns.length} rows={6} />}
        {pages.rows.map((line) => {
          const detail = detailWords(line, t)
          const { ip, device } = line
          return (
            <tr key={line.id}>
              <td className="nb">
                <Moment at={line.at} as="dateTime" />
              </td>
              <td>
                <span className="log-name">{line.actor?.name ?? t('log.nobody')}</span>
              </td>
              <td>
                {line.subject && line.subject.id !== line.actor?.id
                  ? t('log.of', { what: actWords(line, t), whom: line.subject.name })
                  : actWords(line, t)}
                {detail !== '' && <small className="sub">{detail}</small>}
              </td>
              <td>
                {ip !== null && <span className="mono cut">{ip}</span>}
                {device && <small className="sub cut">{[device.browser, device.system].filter((word) => word !== null).join(', ')}</small>}
              </td>
            </tr>
          )
        })}
      </Table>
      <More list={pages} />
    </div>
  )
}
