/** What Technostok sells, as the mock-ups name and price it. Prices are minor units per piece, tax and eco-participation included; rates are basis points. */
export type Product = {
  sku: string
  name: string
  price: number
  taxRate: number
  eco: number
  supplier: string
  lithium?: true
  data?: true
  serials?: true
  /** Excepted from withdrawal: software once unsealed (L221-28, 9°). */
  excluded?: true
}

const device = (sku: string, name: string, rest: Omit<Product, 'sku' | 'name' | 'taxRate'>): Product => ({
  sku,
  name,
  taxRate: 2000,
  ...rest,
})

export const products = {
  screen27: device('TK-ECR-27Q', 'Écran 27″ QHD USB-C', { price: 32_990, eco: 300, supplier: 'Lumen Display', serials: true }),
  screen24: device('TK-ECR-24I', 'Écran 24″ IPS', { price: 15_990, eco: 240, supplier: 'Lumen Display', serials: true }),
  dock: device('TK-DOC-12', 'Station d’accueil USB-C 12 ports', { price: 14_900, eco: 12, supplier: 'Portalia', serials: true }),
  cable: device('TK-CAB-U4-2', 'Câble USB4 40 Gbit/s, 2 m', { price: 3990, eco: 2, supplier: 'Portalia' }),
  ups: device('TK-OND-1500', 'Onduleur 1500 VA', { price: 21_900, eco: 150, supplier: 'Voltis', serials: true }),
  powerBank: device('TK-BAT-26', 'Batterie externe 26 800 mAh', { price: 6990, eco: 8, supplier: 'Voltis', lithium: true }),
  labelPrinter: device('TK-IMP-E4', 'Imprimante d’étiquettes', { price: 26_400, eco: 42, supplier: 'Étikor', serials: true }),
  headphones: device('TK-CSQ-F80', 'Casque fermé de studio', { price: 15_900, eco: 6, supplier: 'Sonopia', serials: true }),
  headset: device('TK-MCS-W3', 'Micro-casque sans fil', { price: 13_960, eco: 6, supplier: 'Sonopia', lithium: true, serials: true }),
  microphone: device('TK-MIC-U1', 'Micro de studio USB', { price: 13_900, eco: 6, supplier: 'Sonopia', serials: true }),
  laptop: device('TK-POR-14', 'Portable 14″ 32 Go', {
    price: 124_990,
    eco: 30,
    supplier: 'Norvik',
    lithium: true,
    data: true,
    serials: true,
  }),
  camera: device('TK-CAM-D4', 'Caméra IP dôme 4 Mpx', { price: 8990, eco: 6, supplier: 'Vigie', serials: true }),
  poeSwitch: device('TK-COM-24P', 'Commutateur PoE 24 ports', { price: 34_900, eco: 42, supplier: 'Réticule', serials: true }),
  router: device('TK-RTR-4G', 'Routeur 4G d’atelier', { price: 18_990, eco: 12, supplier: 'Réticule', serials: true }),
  keyboard: device('TK-CLA-AZ', 'Clavier AZERTY', { price: 7990, eco: 6, supplier: 'Touchard' }),
  mouse: device('TK-SOU-ERG', 'Souris ergonomique', { price: 5980, eco: 3, supplier: 'Touchard' }),
  networkCable: device('TK-RES-6-5', 'Câble réseau Cat 6, 5 m', { price: 740, eco: 1, supplier: 'Réticule' }),
  scanner: device('TK-DCB-2D', 'Douchette code-barres', { price: 12_990, eco: 6, supplier: 'Étikor', serials: true }),
  ssd: device('TK-SSD-2T', 'SSD NVMe 2 To', { price: 18_450, eco: 3, supplier: 'Norvik', data: true, serials: true }),
  tablet: device('TK-TAB-11', 'Tablette 11″ 256 Go', {
    price: 47_900,
    eco: 15,
    supplier: 'Norvik',
    lithium: true,
    data: true,
    serials: true,
  }),
  /** Its serial numbers are IMEIs (the policy's `serialFormats`). */
  phone: device('TK-TEL-5G', 'Téléphone 5G 256 Go', {
    price: 59_900,
    eco: 6,
    supplier: 'Norvik',
    lithium: true,
    data: true,
    serials: true,
  }),
  software: device('TK-LOG-SAUV', 'Logiciel de sauvegarde, 1 an', { price: 8900, eco: 0, supplier: 'Coffria', excluded: true }),
  book: {
    sku: 'TK-LIV-RES',
    name: 'Le réseau de l’entreprise, guide pratique',
    price: 3950,
    taxRate: 550,
    eco: 0,
    supplier: 'Éditions du Quai',
  },
  workstation: device('TK-KIT-BUR', 'Poste de bureau complet', { price: 0, eco: 0, supplier: 'Technostok' }),
} as const satisfies Record<string, Product>
