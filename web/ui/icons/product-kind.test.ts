import assert from 'node:assert/strict'
import { test } from 'node:test'
import { productKind } from './product-kind.ts'

const named = [
  ['Écran 27″ QHD USB-C', 'screen'],
  ['Station d’accueil USB-C 12 ports', 'dock'],
  ['Câble USB4 40 Gbit/s, 2 m', 'cable'],
  ['Batterie externe 26 800 mAh', 'battery'],
  ['Micro-casque sans fil', 'headset'],
  ['Micro de studio USB', 'mic'],
  ['Caméra IP dôme 4 Mpx', 'camera'],
  ['SSD NVMe 2 To', 'ssd'],
  ['Portable 14″ 32 Go', 'laptop'],
  ['Tablette 11″ 256 Go', 'tablet'],
  ['Routeur 4G d’atelier', 'router'],
  ['Sac à dos', 'box'],
] as const

for (const [name, kind] of named) test(`${name} is drawn as ${kind}`, () => assert.equal(productKind(name), kind))
