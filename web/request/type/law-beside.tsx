import type { DoorView } from '#application/orders/door-view.ts'
import { Button } from '../../ui/control/button.tsx'
import { formatDate } from '../../ui/format/date.ts'
import { Clause } from '../../ui/status/clause.tsx'
import type { Key } from '../../ui/words/catalogues.ts'
import { useT } from '../../ui/words/use-t.ts'
import { articleOf } from '../policy-words/beside.ts'
import { resolutionsWords } from '../policy-words/door-words.ts'

type Props = {
  door: DoorView
  onChoose: (type: string) => void
  /** It stands in full on the same page. */
  brief?: boolean
  /** Staff read it, of their customer. */
  onBehalf?: boolean
}

/** What the law opens where the merchant's own rule is closed: who pays, what comes of it, by when, which article. */
export function LawBeside({ door, onChoose, brief = false, onBehalf = false }: Props) {
  const t = useT()
  const { type, label, payer, resolutions, deadline } = door
  const article = articleOf[type]
  if (brief) {
    return (
      <div className="law law--brief">
        <h3>{t(onBehalf ? 'request.law.theirs' : 'request.law', { label })}</h3>
        <Button onClick={() => onChoose(type)}>{t(onBehalf ? 'request.law.choose.theirs' : (`request.law.choose.${type}` as Key))}</Button>
      </div>
    )
  }
  return (
    <div className="law">
      <h2>{t('request.law', { label })}</h2>
      <dl>
        <div>
          <dt>{t('request.law.what')}</dt>
          <dd>{resolutionsWords(resolutions, t)}</dd>
        </div>
        <div>
          <dt>{t('request.law.pays')}</dt>
          <dd>{t(`request.law.pays.${payer}`)}</dd>
        </div>
        <div>
          <dt>{t('request.law.until')}</dt>
          <dd>{deadline === null ? t('request.law.no-date') : t('request.law.until.date', { date: formatDate(deadline, t.locale) })}</dd>
        </div>
        <div>
          <dt>{t('request.law.article')}</dt>
          <dd>{article && <Clause id={article} />}</dd>
        </div>
      </dl>
      <p className="soft">{t(`request.law.then.${type}` as Key)}</p>
      <Button onClick={() => onChoose(type)}>{t(`request.law.choose.${type}` as Key)}</Button>
    </div>
  )
}
