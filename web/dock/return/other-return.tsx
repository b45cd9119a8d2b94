import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { type Problem, problemOf } from '../../ui/api/problem.ts'
import { apiQuery } from '../../ui/api/query.ts'
import { Button } from '../../ui/control/button.tsx'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { Found } from '../scan/search.ts'

type Box = { carrier: string | null; tracking: string | null }
type Props = { view: Pick<ReturnView, 'number'>; box: Box }

/** Two returns in one box: the other one is opened, and its receipt bears the same box's number. */
export function OtherReturn({ view, box }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [none, setNone] = useState('')

  async function look(): Promise<void> {
    setBusy(true)
    setProblem(null)
    try {
      const { numbers } = await client.fetchQuery({ ...apiQuery<Found>('/dock/search', { q: typed.trim() }), retry: false })
      const [number, ...more] = numbers.filter((one) => one !== view.number)
      if (number === undefined || more.length > 0) return setNone(typed.trim())
      const { tracking, carrier } = box
      await navigate({
        to: '/dock/retours/$number',
        params: { number },
        search: {
          etape: 'reception',
          avec: view.number,
          ...(tracking ? { carton: tracking } : {}),
          ...(carrier ? { transporteur: carrier } : {}),
        },
      })
      setOpen(false)
    } catch (error) {
      setProblem(problemOf(error, navigator.onLine))
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Button icon="swap" big onClick={() => setOpen(true)}>
        {t('dock.box.open')}
      </Button>
      {open && (
        <ActDialog
          big
          title={t('dock.box.open')}
          act={t('dock.box.go')}
          icon="arrow"
          off={typed.trim() === '' ? t('dock.box.empty') : null}
          command={{ busy, problem }}
          onClose={() => setOpen(false)}
          onSend={() => {
            if (typed.trim() !== '') void look()
          }}
        >
          <p>{box.tracking === null ? t('dock.box.no-number') : t('dock.box.what', { tracking: box.tracking })}</p>
          <Input
            name="q"
            label={t('dock.box.scan')}
            hint={t('dock.box.scan.hint')}
            mono
            autoComplete="off"
            value={typed}
            error={none !== '' && none === typed.trim() ? t('dock.box.none') : undefined}
            onChange={({ target }) => setTyped(target.value)}
          />
        </ActDialog>
      )}
    </>
  )
}
