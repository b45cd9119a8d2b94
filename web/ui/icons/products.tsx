/** Line drawings of products on a 48 × 48 grid. */
export const products = {
  screen: (
    <>
      <rect x="4" y="8" width="40" height="26" rx="2" />
      <path d="M20 34l-2 6h12l-2-6M14 40.5h20M4 29.5h40" />
    </>
  ),
  dock: (
    <>
      <rect x="4" y="17" width="40" height="15" rx="3" />
      <path d="M10 24.5h5M19 22.5h4v4h-4zM27 22.5h4v4h-4zM38 24.5h.1M12 32v4M36 32v4M24 17v-6c0-2 2-3 4-3h6" />
    </>
  ),
  ssd: (
    <>
      <rect x="4" y="15" width="40" height="18" rx="1.5" />
      <path d="M10 19.5h10v9H10zM24 19.5h7v9h-7zM36 20v8M39.5 20v8M4 22h2M4 26h2" />
    </>
  ),
  laptop: (
    <>
      <path d="M9 10h30v21H9zM4 31h40l-2.5 6h-35zM20 34h8" />
    </>
  ),
  tablet: (
    <>
      <rect x="10" y="4" width="28" height="40" rx="3" />
      <path d="M14 9h20v28H14zM22 40.5h4" />
    </>
  ),
  switch: (
    <>
      <rect x="3" y="16" width="42" height="16" rx="1.5" />
      <path d="M8 21h4v3H8zM14 21h4v3h-4zM20 21h4v3h-4zM26 21h4v3h-4zM8 26h4v3H8zM14 26h4v3h-4zM20 26h4v3h-4zM26 26h4v3h-4zM35 22h.1M39 22h.1M35 27h5" />
    </>
  ),
  headset: (
    <>
      <path d="M8 29v-5a16 16 0 0 1 32 0v5M8 28h5v11h-3a2 2 0 0 1-2-2zM40 28h-5v11h3a2 2 0 0 0 2-2zM38 39c0 3-4 4-9 4" />
    </>
  ),
  keyboard: (
    <>
      <rect x="3" y="15" width="42" height="19" rx="2" />
      <path
        d="M8 20.5h.1M13 20.5h.1M18 20.5h.1M23 20.5h.1M28 20.5h.1M33 20.5h.1M39 20.5h.1M8 25h.1M13 25h.1M18 25h.1M23 25h.1M28 25h.1M33 25h.1M39 25h.1M14 29.5h20"
        strokeWidth="2.2"
      />
    </>
  ),
  mouse: (
    <>
      <rect x="14" y="7" width="20" height="34" rx="10" />
      <path d="M14 21h20M24 7v5M24 12.5a1.8 1.8 0 0 1 1.8 1.8v2.4a1.8 1.8 0 0 1-3.6 0v-2.4a1.8 1.8 0 0 1 1.8-1.8z" />
    </>
  ),
  camera: (
    <>
      <path d="M6 14h36M10 14a14 14 0 0 0 28 0" />
      <circle cx="24" cy="20" r="5" />
      <path d="M24 20h.1M16 9h16v5H16z" />
    </>
  ),
  ups: (
    <>
      <rect x="14" y="4" width="20" height="40" rx="2" />
      <path d="M18 9h12v7H18zM20 22h8M20 26h8M24 33h.1" />
      <circle cx="24" cy="34" r="3" />
    </>
  ),
  cable: (
    <>
      <path d="M8 10h7v9H8zM9.5 10V6h4v4M33 29h7v9h-7zM34.5 38v4h4v-4M11.5 19c0 14 8 4 13 11s2 12 7 12c4 0 4-4 4-4" />
    </>
  ),
  printer: (
    <>
      <path d="M12 18V6h24v12M6 18h36v16H6zM13 28h22v14H13zM37 23h.1" />
    </>
  ),
  battery: (
    <>
      <rect x="10" y="6" width="28" height="36" rx="4" />
      <path d="M18 12h12M24 20l-5 8h10l-5 8" />
    </>
  ),
  mic: (
    <>
      <rect x="18" y="5" width="12" height="22" rx="6" />
      <path d="M12 22a12 12 0 0 0 24 0M24 34v8M16 42h16" />
    </>
  ),
  router: (
    <>
      <rect x="5" y="26" width="38" height="12" rx="2" />
      <path d="M12 26V10M36 26V10M24 26V14M12 32h.1M18 32h.1M32 32h5" />
    </>
  ),
  box: (
    <>
      <path d="M7 15 24 7l17 8v18l-17 8-17-8zM7 15l17 8 17-8M24 23v18M15.5 11l17 8v7" />
    </>
  ),
}

export type ProductKind = keyof typeof products
