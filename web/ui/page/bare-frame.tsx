import type { ReactNode } from 'react'
import { ShopMark } from '../frames/shop-mark.tsx'
import { shop } from '../shop.ts'
import '../styles/portal-frame.css'

/** Around a page that belongs to no audience: whose it is, and the way to where one begins. */
export const BareFrame = ({ children }: { children: ReactNode }) => (
  <div className="touch portal">
    <header className="p-top">
      <div>
        <a className="brand" href="/">
          <ShopMark />
          {shop.name}
        </a>
      </div>
    </header>
    <main className="page-note">{children}</main>
  </div>
)
