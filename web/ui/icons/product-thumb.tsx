import { productKind } from './product-kind.ts'
import { products } from './products.tsx'

/** A drawing that stands for the product; its name is always beside it. */
export const ProductThumb = ({ name, size }: { name: string; size?: 'sm' | 'lg' }) => (
  <span className={size ? `thumb thumb--${size}` : 'thumb'} aria-hidden="true">
    <svg viewBox="0 0 48 48">{products[productKind(name)]}</svg>
  </span>
)
