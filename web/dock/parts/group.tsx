import { type ReactNode } from 'react'
import { FieldError } from '../../ui/form/field.tsx'
import { useField } from '../../ui/form/form-context.ts'

type Props = {
  name: string
  label: ReactNode
  /** Beside the label: what was declared, how many. */
  small?: ReactNode
  /** What was seen is not what was declared. */
  differs?: boolean
  children: (labelId: string) => ReactNode
}

/** One question of the dock: its label left, its answers right. The API's error of this field stands above the answers. */
export function Group({ name, label, small, differs = false, children }: Props) {
  const { id, errorId, error } = useField(name)
  return (
    <div className={differs ? 'grp grp--differs' : 'grp'}>
      <span className="label" id={id} tabIndex={-1}>
        {label}
        {small && <small>{small}</small>}
      </span>
      <div className="stacked">
        {error && <FieldError id={errorId}>{error}</FieldError>}
        {children(id)}
      </div>
    </div>
  )
}
