/** Technostok's mark. */
export const ShopMark = () => (
  <svg className="shop-mark" viewBox="0 0 26 26" aria-hidden="true">
    <path d="M2 3h22v6H2zM2 11h14v6H2zM2 19h22v4H2z" fill="currentColor" />
    <path className="spot" d="M18 11h6v6h-6z" />
  </svg>
)
