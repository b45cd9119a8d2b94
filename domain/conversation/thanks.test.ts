import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isThanks } from './thanks.ts'

const alone = (body: string, name: string | null = 'Hugo Delattre'): boolean => isThanks({ body, files: 0, name })

describe('thanks and nothing besides', () => {
  for (const body of [
    'Merci',
    'Merci !',
    'MERCI BEAUCOUP !!!',
    'Merci beaucoup 🙏',
    'Bonjour,\n\nMerci pour votre réponse.\n\nCordialement,\nHugo Delattre',
    'Je vous remercie. Bonne journée !',
    'Merci, c’est noté.',
    'Thanks!',
    'Hi, thank you very much. Best regards, Hugo',
    'Noted, thanks for letting me know.',
    'Encore merci :)',
    'Merci pour votre retour rapide. Belle journée,\nDelattre',
    '« Merci » — Hugo',
    'Thank you again… best wishes,\nHugo Delattre',
    'Thanks for your quick reply! 👍🏽',
  ])
    test(`« ${body} »`, () => assert.equal(alone(body), true))
})

describe('what a person has to read', () => {
  for (const body of [
    '',
    '…',
    'Bonjour',
    'Hugo Delattre',
    'Merci ?',
    'Merci de me rembourser.',
    'Merci de répondre rapidement',
    'Merci mais le produit ne marche toujours pas.',
    'Non merci',
    'Oui merci',
    'D’accord',
    'OK',
    'Bien reçu, merci.',
    'Received, thanks.',
    'Ok merci',
    'Je suis d’accord, merci.',
    'Merci, j’attends le remboursement',
    'Merci. Mon numéro : 06 12 34 56 78',
    'Merci pour rien',
    'Thanks for nothing',
    'C’est noté.',
    'Message received',
    'Merci ! Товар пришёл сломанным, верните деньги',
    'Merci 商品が壊れています',
    'شكرا Merci',
    'Thanks 😡👎',
    'Merci ½',
    'Merci ？',
    'Merci œ',
    'No thanks',
    'Yes, thank you',
    'Thank you, when will it come?',
    'Delattre merci',
    'Merci de me rappeler.',
    'Merci d’avance',
    'Bonjour, merci de votre retour.',
    'Merci de votre réponse',
    'Merci, mais…',
    'Merci quand même',
    'Merci ؟',
    'Merci :(',
    'Merci :/',
    'Merci, mardi 2 décembre.',
    'Merci, 12 €',
    'Merci, TK-AB',
    'Merci, https://photos.example/fente',
    'Merci, hugo@delattre.example',
    'Merci, rue des Lilas, Rennes',
    'Merci pour votre réponse, et la suite',
    '> Quelle couleur ?\nMerci',
    'Thanks but it still does not work.',
    'Thanks, but',
    'Thanks in advance',
    'Thank you for calling me back',
    'Thank you, on Tuesday then',
    'Thanks, serial TK-AB',
    'Thanks, see photos.example/crack',
    'Thanks for your help, and the refund',
    `Merci ${'beaucoup '.repeat(40)}`,
  ])
    test(`« ${body.slice(0, 60)} »`, () => assert.equal(alone(body), false))

  test('a file that came along', () => assert.equal(isThanks({ body: 'Merci !', files: 1 }), false))
  test('a name that is not theirs', () => assert.equal(alone('Merci, Paule', 'Hugo Delattre'), false))
  test('a name that nobody knows', () => assert.equal(alone('Merci, Hugo', null), false))
})
