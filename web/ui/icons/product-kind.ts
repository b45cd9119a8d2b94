import type { ProductKind } from './products.tsx'

/** Shops send no drawing: the name's first telling word picks one. Order matters: « station d’accueil USB-C » is no cable. */
const telling: readonly [RegExp, ProductKind][] = [
  [/station|dock|hub|adaptateur/i, 'dock'],
  [/c[âa]ble|cord(on)?\b|chargeur/i, 'cable'],
  [/souris|\bmouse\b/i, 'mouse'],
  [/clavier|keyboard/i, 'keyboard'],
  [/casque|écouteur|headset|oreillette/i, 'headset'],
  [/cam[ée]ra|webcam|camera/i, 'camera'],
  [/onduleur|\bups\b/i, 'ups'],
  [/imprimante|printer|douchette|scanner/i, 'printer'],
  [/batterie|battery|powerbank/i, 'battery'],
  [/\bmicro(phone)?\b/i, 'mic'],
  [/routeur|router|borne|modem/i, 'router'],
  [/commutateur|switch|serveur|baie/i, 'switch'],
  [/\bssd\b|nvme|disque|mémoire|\bdisk\b|barrette/i, 'ssd'],
  [/tablette|tablet\b/i, 'tablet'],
  [/portable|laptop|ordinateur|notebook/i, 'laptop'],
  [/[ée]cran|moniteur|monitor|display|projecteur/i, 'screen'],
]

export const productKind = (name: string): ProductKind => telling.find(([word]) => word.test(name))?.[1] ?? 'box'
