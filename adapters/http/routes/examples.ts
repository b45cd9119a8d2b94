/** Requests as somebody would really send them, where what the schema makes up would not do. A test holds them against the schemas. */
const orderLineId = '0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55'
const lineId = '01935a11-77b0-7f0e-8a52-3c5f9f0f3b10'
const unitId = '01935a11-77b0-7f0e-8a52-3c5f9f0f3b11'

export const request = {
  orderId: '01934f02-51c7-7d0b-b6a5-90b1e2f7a001',
  type: 'standard_warranty',
  lines: [
    {
      orderLineId,
      quantity: 1,
      reason: 'intermittent_fault',
      note: 'L’écran s’éteint après dix minutes.',
      seal: 'opened',
      condition: 'tested_no_marks',
      exceptions: [{ clause: 'A4', plea: 'Le colis est arrivé pendant nos congés.' }],
      dockMessage: 'Le défaut se voit à chaud.',
      serials: ['ECR27Q-118427'],
      resolution: 'refund',
    },
  ],
}

export const approval = {
  lines: [{ lineId, rejected: [], exceptions: [{ clause: 'A4', granted: true }] }],
  label: 'policy',
  why: 'Le colis est arrivé pendant leurs congés.',
  message: 'Bonjour, votre retour est accepté en principe. L’étiquette est jointe.',
}

export const rejection = {
  lines: [{ lineId, clause: 'A3' }],
  why: 'Les marques se voient sur la photo du boîtier.',
  message: 'Bonjour, l’appareil porte des marques d’usage : nous ne pouvons pas le reprendre.',
}

export const inspection = {
  units: [
    {
      unitId,
      verdict: 'accepted',
      observed: { seal: 'opened', condition: 'tested_no_marks', serial: 'ECR27Q-118427' },
      grade: 'A',
      disposition: 'rtv',
    },
  ],
  message: '',
}

export const settlement = {
  kind: 'discount',
  amount: 4500,
  goods: 'kept',
  message: 'Bonjour, nous vous proposons une remise de 45,00 € si vous gardez l’écran.',
}

export const apiKey = { name: 'Boutique', scopes: ['orders:import', 'returns:read'] }

export const colleague = { email: 'nadia@technostok.example', roles: ['support'] }

export const order = {
  id: 'S-20418',
  number: 'CMD-20418',
  placedAt: '2026-11-12T09:41:00.000Z',
  currency: 'EUR',
  email: 'achats@atelier-kermor.example',
  customer: { id: 'C-311', name: 'Maëlle Kermor', profile: 'account', company: 'Atelier Kermor', locale: 'fr' },
  buyerCapacity: 'professional',
  invoices: [{ number: 'F-2026-20418', date: '2026-11-12' }],
  received: 74_970,
  lines: [
    {
      id: 'L1',
      sku: 'TK-ECR-27Q',
      name: 'Écran 27" QHD USB-C',
      quantity: 3,
      gross: 74_970,
      taxRate: 2000,
      tax: 12_495,
      ecoParticipation: 300,
      hasSerials: true,
    },
  ],
  parcels: [
    {
      id: 'P1',
      carrier: 'Colissimo',
      tracking: '6A12345678901',
      deliveredAt: '2026-11-17T13:20:00.000Z',
      deliveredSource: 'carrier',
      items: [{ line: 'L1', quantity: 3, serials: ['ECR27Q-118427'] }],
    },
  ],
}

export const statement = {
  id: '01935a11-77b0-4f0e-8a52-3c5f9f0f3b12',
  name: 'Camille Roux',
  contract: 'CMD-20418',
  email: 'camille@exemple.fr',
  goods: 'Le micro seulement',
}

export const contactMessage = {
  form: '0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55.1795508400000.5f1c9a',
  name: 'Claire Morel',
  email: 'claire@example.org',
  orderNumber: 'CMD-20418',
  subject: 'Écran rayé',
  message: 'Bonjour, l’écran que vous m’avez livré est rayé dans un coin. Que proposez-vous ?',
  work: 51_422,
}

export const conversationOffer = {
  orderId: request.orderId,
  lines: [{ orderLineId, quantity: 1 }],
  kind: 'discount',
  amount: 4500,
  goods: 'kept',
  message: 'Bonjour, nous vous proposons une remise de 45,00 € si vous gardez l’écran.',
}

export const conversationReturn = { ...request, message: 'Bonjour, nous avons ouvert un retour pour vous.' }

export const preparedReturn = { ...request, message: 'Bonjour, voici la demande que nous avons préparée pour vous.' }
