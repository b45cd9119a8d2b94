import { useSearch } from '@tanstack/react-router'
import { useTitle } from '../../ui/frames/use-title.ts'
import { useT } from '../../ui/words/use-t.ts'
import { DockLists } from './dock-lists.tsx'
import { Findings } from './findings.tsx'
import './scan.css'

/** Where the dock begins: what was scanned, or what waits where nothing is. */
export function ScanPage() {
  const t = useT()
  const { scan, retour, liste = 'to_judge' } = useSearch({ from: '/dock/' })
  useTitle(t('dock.title'))
  return scan === undefined ? <DockLists list={liste} /> : <Findings key={scan} scan={scan} from={retour} />
}
