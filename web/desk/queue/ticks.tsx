import type { Column } from '../../ui/table/table.tsx'
import type { Ticked } from './use-ticked.ts'

type Props = {
  id: string
  label: string
  ticked: boolean
  /** It has left this list since it was shown. */ gone: boolean
  onTick: Ticked['tick']
}

/** The box of one row; with shift all from the last that was ticked. */
export const TickCell = ({ id, label, ticked, gone, onTick }: Props) => (
  <td className="tick">
    <input
      type="checkbox"
      checked={ticked}
      disabled={gone}
      aria-label={label}
      onChange={({ nativeEvent }) => onTick(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
    />
  </td>
)

/** The column of the boxes, with one for all of the page. */
export const tickColumn = (label: string, order: readonly string[], ticked: Ticked): Column => ({
  key: 'tick',
  width: '2.5rem',
  label: (
    <input
      type="checkbox"
      aria-label={label}
      checked={order.length > 0 && order.every((id) => ticked.numbers.has(id))}
      onChange={({ target }) => ticked.all(target.checked)}
    />
  ),
})
