import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { fold } from './fold.ts'

const mail = ['> Bonjour,', '> Pouvez-vous nous envoyer une photo\u00A0?', '>', '> Technostok']

/** What each program puts around an answer. */
const programs: Readonly<Record<string, string[]>> = {
  'Gmail, French': ['Voici la photo.', '', 'Le mar. 24 nov. 2026 à 10:04, Technostok <retours@technostok.example> a écrit :', '', ...mail],
  'Gmail, folded line': [
    'Voici la photo.',
    '',
    'Le mar. 24 nov. 2026 à 10:04, Technostok <reply+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@technostok.example>',
    'a écrit :',
    '',
    ...mail,
  ],
  'Gmail, English': ['Voici la photo.', '', 'On Tue, Nov 24, 2026 at 10:04 AM Technostok <retours@technostok.example> wrote:', '', ...mail],
  'Apple Mail, French': [
    'Voici la photo.',
    '',
    'Envoyé de mon iPhone',
    '',
    '> Le 24 nov. 2026 à 10:04, Technostok <retours@technostok.example> a écrit :',
    '> ',
    ...mail,
  ],
  'Apple Mail, English': [
    'Voici la photo.',
    '',
    'Sent from my iPhone',
    '',
    '> On 24 Nov 2026, at 10:04, Technostok <retours@technostok.example> wrote:',
    ...mail,
  ],
  'Thunderbird, French': [
    'Voici la photo.',
    '',
    '-- ',
    'Inès Kermor',
    'Atelier Kermor',
    '',
    'Le 24/11/2026 à 10:04, Technostok a écrit\u00A0:',
    ...mail,
  ],
  'Thunderbird, English': ['Voici la photo.', '', 'On 24/11/2026 10:04, Technostok wrote:', ...mail],
  'Outlook, French': [
    'Voici la photo.',
    '',
    'De : Technostok <retours@technostok.example>',
    'Envoyé : mardi 24 novembre 2026 10:04',
    'À : Inès Kermor <ines@kermor.example>',
    'Objet : Votre retour RMA-2026-000482-9',
    '',
    'Bonjour,',
    'Pouvez-vous nous envoyer une photo ?',
  ],
  'Outlook, English': [
    'Voici la photo.',
    '',
    'From: Technostok <retours@technostok.example>',
    'Sent: Tuesday, November 24, 2026 10:04',
    'To: Inès Kermor <ines@kermor.example>',
    'Subject: Your return',
    '',
    'Hello,',
  ],
  'Outlook on the web': [
    'Voici la photo.',
    '',
    'Télécharger Outlook pour iOS<https://aka.ms/o0ukef>',
    '________________________________',
    'De : Technostok <retours@technostok.example>',
    'Envoyé : mardi 24 novembre 2026 10:04:11',
    'À : ines@kermor.example',
    'Objet : Votre retour',
    '',
    'Bonjour,',
  ],
  Orange: [
    'Voici la photo.',
    '',
    '> Message du 24/11/26 10:04',
    '> De : "Technostok" <retours@technostok.example>',
    '> A : ines@orange.example',
    ...mail,
  ],
  'La Poste': ['Voici la photo.', '', '-----Message d’origine-----', 'De : Technostok', 'Bonjour,'],
  'answered below': ['Le 24/11/2026 à 10:04, Technostok a écrit :', ...mail, '', 'Voici la photo.'],
  'HTML without signs': [
    'Voici la photo.',
    '',
    'Le mar. 24 nov. 2026 à 10:04, Technostok <retours@technostok.example> a écrit :',
    'Bonjour,',
    'Pouvez-vous nous envoyer une photo ?',
  ],
}

for (const [name, lines] of Object.entries(programs))
  test(`${name}: the answer alone is shown, the rest is kept`, () => {
    const { said, folded } = fold(lines.join('\n'))
    assert.equal(said, 'Voici la photo.')
    assert.match(folded, /Technostok/)
  })

test('answers between the lines stay with what they answer', () => {
  const { said } = fold(
    ['Le 24/11/2026 à 10:04, Technostok a écrit :', '> Quelle couleur ?', 'Noir.', '> Quel numéro ?', 'TK-1.'].join('\n'),
  )
  assert.equal(said, '> Quelle couleur ?\nNoir.\n> Quel numéro ?\nTK-1.')
})

test('what looks like a heading and is none stays', () => {
  for (const words of [
    'De : la boutique de Rennes\nc’est là que je l’ai acheté.',
    'Le 24 novembre, l’écran s’est éteint.\nMon fils m’a écrit : il est mort.\nEt depuis rien.',
    'Bonjour,\n\n- un écran\n- une souris\n\nMerci',
  ])
    assert.equal(fold(words).said, words)
})

test('where all is quoted, all is shown', () => assert.equal(fold('> rien\n> que cela').said, '> rien\n> que cela'))

test('no word is lost, however it is written', () => {
  const line = fc.constantFrom(
    '',
    '> a',
    'b',
    '-- ',
    'De : x',
    'Envoyé : y',
    'À : z',
    'Le lundi 24 à 10:04, Z a écrit :',
    'Envoyé de mon iPhone',
    '_______',
    'c',
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const { said, folded } = fold(lines.join('\n'))
      const words = (text: string): string[] =>
        text
          .split('\n')
          .map((one) => one.trim())
          .filter(Boolean)
          .sort()
      assert.deepEqual(words(`${said}\n${folded}`), words(lines.join('\n')))
      assert.ok(said !== '' || lines.every((one) => one === ''))
    }),
  )
})

test('a hundred thousand quoted lines, or opening ones, are folded at once', () => {
  for (const line of ['> a', 'Le x x x x x x x', 'On ' + 'a'.repeat(500), '-- ', '\t'])
    fold(Array.from({ length: 100_000 }, () => line).join('\n'))
})
