import { useId } from 'react'
import type { DoorView } from '#application/views.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { Clause } from '../../../ui/status/clause.tsx'
import { Chip } from '../../../ui/status/status.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { articleOf, type Beside } from '../../policy-words/beside.ts'
import { checkWords } from '../../policy-words/check-words.ts'
import { deadlineWords, resolutionsWords } from '../../policy-words/door-words.ts'
import { LawBeside } from './law-beside.tsx'

type Props = {
  door: DoorView
  chosen: boolean
  onChoose: (type: string) => void
  onLaw?: (type: string) => void
  /** The law's way that is open where this one is not. */
  beside?: Beside | undefined
}

/** One type of request: what comes of it, who pays the way back, and until when; or why not. */
export function DoorCard({ door, chosen, onChoose, onLaw = onChoose, beside }: Props) {
  const t = useT()
  const id = useId()
  const { type, label, description, payer, resolutions, obstacle, open, exceptionTo } = door
  const closed = !open && exceptionTo === null
  return (
    <div className={closed ? 'opt opt--no' : 'opt'}>
      <label>
        <span className="check">
          <input
            type="radio"
            name="type"
            value={type}
            checked={chosen}
            disabled={closed}
            onChange={() => onChoose(type)}
            aria-labelledby={`${id}-name`}
            aria-describedby={`${id}-what ${id}-why`}
          />
        </span>
        <b className="opt-name" id={`${id}-name`}>
          {label}
        </b>
        <span className="tagline">
          <span>{resolutionsWords(resolutions, t)}</span>
          <Chip tone={payer === 'merchant' && !closed ? 'ok' : undefined}>{t(`portal.payer.${payer}`)}</Chip>
        </span>
        <span className="opt-what" id={`${id}-what`}>
          {description}
        </span>
      </label>
      <p className={open ? 'why soft' : 'why why--no'} id={`${id}-why`}>
        <Icon name={open ? 'check' : closed ? 'lock' : 'hand'} />
        <span>
          {open ? (
            <>
              {deadlineWords(door, t)} {articleOf[type] && <Clause id={articleOf[type]} />}
            </>
          ) : (
            <>
              {obstacle && checkWords(obstacle, { t, locale: t.locale })} {obstacle && <Clause id={obstacle.clause} />}
              {exceptionTo !== null && <span className="opt-plea">{t('portal.door.exception')}</span>}
            </>
          )}
        </span>
      </p>
      {beside && <LawBeside {...beside} onChoose={onLaw} />}
    </div>
  )
}
