import { Link } from '@tanstack/react-router'
import { useT } from '../../ui/words/use-t.ts'
import { useFormWords } from './form-words.ts'

/** « renoncer au contrat ici »: the function of withdrawal, of this order or of any (L221-21). The law's own words until the policy's have come. */
export function WithdrawLink({ order }: { order?: string }) {
  const t = useT()
  const words = useFormWords().data
  return (
    <Link className="withdraw-link" to="/retractation" search={order === undefined ? {} : { commande: order }}>
      {words?.open ?? t('portal.withdraw')}
    </Link>
  )
}
