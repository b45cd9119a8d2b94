import { type IconName, icons } from './icons.tsx'

type Props = {
  name: IconName
  /** Only where the icon stands alone and says something. */
  label?: string
}

export const Icon = ({ name, label }: Props) => (
  <svg className="i" viewBox="0 0 20 20" {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}>
    {icons[name]}
  </svg>
)
