/** The shop's customers of the demo and of the examples, most of them from the mock-ups. All of them and their addresses are made up. */
export type ShopCustomer = {
  id: string
  name: string
  email: string
  company: string | null
  tier: 'standard' | 'silver' | 'gold' | 'platinum' | null
  street: string
  postalCode: string
  city: string
}

type Place = Pick<ShopCustomer, 'street' | 'postalCode' | 'city'>
const at = (street: string, postalCode: string, city: string): Place => ({ street, postalCode, city })

const account = ([id, company, name, email]: [string, string, string, string], tier: ShopCustomer['tier'], place: Place): ShopCustomer => ({
  id,
  name,
  email,
  company,
  tier,
  ...place,
})

export const companies = {
  kermor: account(
    ['C-1001', 'Atelier Kermor', 'Maëlle Kermor', 'achats@atelier-kermor.example'],
    'gold',
    at('3, quai de la Fosse', '44000', 'Nantes'),
  ),
  vauban: account(
    ['C-1002', 'Réseaux Vauban', 'Hugo Delattre', 'achats@reseaux-vauban.example'],
    'platinum',
    at('18, rue de l’Arsenal', '59000', 'Lille'),
  ),
  canal: account(
    ['C-1003', 'Clinique du Canal', 'Farida Benali', 'informatique@clinique-canal.example'],
    'gold',
    at('41, quai du Canal', '31000', 'Toulouse'),
  ),
  pamplemousse: account(
    ['C-1004', 'Studio Pamplemousse', 'Léo Marchand', 'bonjour@studio-pamplemousse.example'],
    'silver',
    at('7, rue des Teinturiers', '84000', 'Avignon'),
  ),
  tanneurs: account(
    ['C-1005', 'Lycée des Tanneurs', 'Isabelle Roy', 'intendance@lycee-tanneurs.example'],
    'platinum',
    at('2, place des Tanneurs', '37000', 'Tours'),
  ),
  aquitaine: account(
    ['C-1006', 'Bâti-Réseau Aquitaine', 'Xavier Etcheverry', 'commandes@bati-reseau.example'],
    'gold',
    at('112, boulevard Alfred-Daney', '33300', 'Bordeaux'),
  ),
  rotonde: account(
    ['C-1007', 'Garage de la Rotonde', 'Bruno Lemaître', 'garage@la-rotonde.example'],
    'standard',
    at('9, place de la Rotonde', '13100', 'Aix-en-Provence'),
  ),
  chenes: account(
    ['C-1008', 'Menuiserie Trois-Chênes', 'Odile Caron', 'atelier@trois-chenes.example'],
    'silver',
    at('Zone artisanale du Bois-Joli', '35400', 'Saint-Malo'),
  ),
  metronome: account(
    ['C-1009', 'Agence Métronome', 'Nadia Ferrand', 'studio@metronome.example'],
    'silver',
    at('25, rue de la République', '69002', 'Lyon'),
  ),
  pharmacie: account(
    ['C-1010', 'Pharmacie du Grand-Pré', 'Paul Aubert', 'officine@grand-pre.example'],
    'standard',
    at('6, avenue du Grand-Pré', '38000', 'Grenoble'),
  ),
  orme: account(
    ['C-1011', 'Cabinet Orme et Associés', 'Claire Orme', 'cabinet@orme-associes.example'],
    'gold',
    at('14, rue Saint-Guillaume', '75007', 'Paris'),
  ),
  sarrasin: account(
    ['C-1012', 'Boulangeries Sarrasin', 'Yann Le Goff', 'siege@sarrasin.example'],
    'standard',
    at('50, rue de Siam', '29200', 'Brest'),
  ),
  remparts: account(
    ['C-1013', 'Librairie des Remparts', 'Agnès Vidal', 'librairie@remparts.example'],
    'silver',
    at('1, rue des Remparts', '17000', 'La Rochelle'),
  ),
} as const satisfies Record<string, ShopCustomer>

export const colleague: ShopCustomer = {
  ...companies.kermor,
  id: 'C-1101',
  name: 'Gwenaël Kermor',
  email: 'technique@atelier-kermor.example',
}

const person = ([id, name, email]: [string, string, string], place: Place): ShopCustomer => ({
  id,
  name,
  email,
  company: null,
  tier: null,
  ...place,
})

export const persons = {
  camille: person(['C-2001', 'Camille Roussel', 'client@particulier.example'], at('22, rue des Lilas', '44100', 'Nantes')),
  theo: person(['C-2002', 'Théo Garnier', 'theo.garnier@courriel.example'], at('5, chemin des Vignes', '21000', 'Dijon')),
  lucie: person(['C-2003', 'Lucie Nguyen', 'lucie.nguyen@courriel.example'], at('78, cours Lafayette', '69003', 'Lyon')),
  anton: person(['C-2004', 'Anton Łukasz', 'anton@courriel.example'], at('3, rue du Faubourg-de-Pierre', '67000', 'Strasbourg')),
} as const satisfies Record<string, ShopCustomer>
