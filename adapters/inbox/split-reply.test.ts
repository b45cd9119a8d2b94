import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlToText } from './html-to-text.ts'
import { splitReply } from './split-reply.ts'

const ours = [
  'Bonjour Inès,',
  '',
  'Pouvez-vous nous envoyer une photo de l’étiquette ?',
  '',
  'Suivre mon retour : https://retours.technostok.example/retours/RMA-2026-000482-9',
  '',
  'Technostok',
]
const quoted = ours.map((line) => `> ${line}`.trimEnd())
const bare = ours

/** What each program makes of « Voici la photo. » in answer to our mail: its text part, or the text of its HTML where it sends no other. */
const samples: Readonly<Record<string, readonly string[]>> = {
  'Gmail on the web, French': [
    'Voici la photo.',
    '',
    'Le jeu. 26 nov. 2026 à 10:12, Technostok <',
    'reply+0123456789abcdef0123456789abcdef01234567@technostok.example> a écrit :',
    '',
    ...quoted,
  ],
  'Gmail on the web, French, no-break spaces': [
    'Voici la photo.',
    '',
    'Le jeu. 26 nov. 2026 à 10:12, Technostok <retours@technostok.example> a écrit\u00A0:',
    '',
    ...quoted,
  ],
  'Gmail on the web, English': [
    'Voici la photo.',
    '',
    'On Thu, Nov 26, 2026 at 10:12\u202FAM Technostok <',
    'retours@technostok.example> wrote:',
    '',
    ...quoted,
  ],
  'Gmail, with a signature': [
    'Voici la photo.',
    '',
    '--',
    'Inès Kermor',
    '06 12 34 56 78',
    '',
    'Le jeu. 26 nov. 2026 à 10:12, Technostok <retours@technostok.example> a',
    'écrit :',
    '',
    ...quoted,
  ],
  'Gmail for Android, French': [
    'Voici la photo.',
    '',
    'Le jeu. 26 nov. 2026, 10:12, Technostok <retours@technostok.example> a écrit :',
    '',
    ...quoted,
  ],
  'Apple Mail on macOS, French': [
    'Voici la photo.',
    '',
    '> Le 26 nov. 2026 à 10:12, Technostok <retours@technostok.example> a écrit :',
    '>',
    ...quoted,
  ],
  'Apple Mail on an iPhone, French': [
    'Voici la photo.',
    '',
    'Envoyé de mon iPhone',
    '',
    '> Le 26 nov. 2026 à 10:12, Technostok <retours@technostok.example> a écrit :',
    '>',
    '> \uFEFF',
    ...quoted,
  ],
  'Apple Mail on an iPhone, English': [
    'Voici la photo.',
    '',
    'Sent from my iPhone',
    '',
    '> On 26 Nov 2026, at 10:12, Technostok <retours@technostok.example> wrote:',
    '> ',
    ...quoted,
  ],
  'Apple Mail on an iPad, English (US)': [
    'Voici la photo.',
    'Sent from my iPad',
    '',
    '> On Nov 26, 2026, at 10:12\u202FAM, Technostok <retours@technostok.example> wrote:',
    '> ',
    ...quoted,
  ],
  'Thunderbird, French': ['Voici la photo.', '', 'Le 26/11/2026 à 10:12, Technostok a écrit\u00A0:', ...quoted],
  'Thunderbird, French, signature below': [
    'Voici la photo.',
    '',
    'Le 26/11/2026 à 10:12, Technostok a écrit :',
    ...quoted,
    '',
    '-- ',
    'Inès Kermor',
    'Atelier Kermor, Brest',
  ],
  'Thunderbird, English': ['Voici la photo.', '', 'On 26/11/2026 10:12, Technostok wrote:', ...quoted],
  'Outlook for Windows, French': [
    'Voici la photo.',
    '',
    'De : Technostok <retours@technostok.example> ',
    'Envoyé : jeudi 26 novembre 2026 10:12',
    'À : Inès Kermor <ines@kermor.example>',
    'Objet : Votre retour RMA-2026-000482-9',
    '',
    ...bare,
  ],
  'Outlook for Windows, French, no-break spaces': [
    'Voici la photo.',
    '',
    'De\u00A0: Technostok <retours@technostok.example>',
    'Envoyé\u00A0: jeudi 26 novembre 2026 10:12',
    'À\u00A0: Inès Kermor',
    'Objet\u00A0: Votre retour',
    '',
    ...bare,
  ],
  'Outlook for Windows, English': [
    'Voici la photo.',
    '',
    'From: Technostok <retours@technostok.example> ',
    'Sent: Thursday, 26 November 2026 10:12',
    'To: Ines',
    'Subject: Your return',
    '',
    ...bare,
  ],
  'Outlook 2010, French, plain text': [
    'Voici la photo.',
    '',
    "-----Message d'origine-----",
    'De : Technostok [mailto:retours@technostok.example] ',
    'Envoyé : jeudi 26 novembre 2026 10:12',
    'À : Inès',
    'Objet : Votre retour',
    '',
    ...bare,
  ],
  'Outlook 2010, English, plain text': [
    'Voici la photo.',
    '',
    '-----Original Message-----',
    'From: Technostok [mailto:retours@technostok.example] ',
    'Sent: 26 November 2026 10:12',
    'To: Ines',
    'Subject: Your return',
    '',
    ...bare,
  ],
  'Outlook on the web, French': [
    'Voici la photo.',
    '________________________________',
    'De : Technostok <retours@technostok.example>',
    'Envoyé : jeudi 26 novembre 2026 10:12',
    'À : ines@kermor.example <ines@kermor.example>',
    'Objet : Votre retour',
    '',
    ...bare,
  ],
  'Outlook on the web, English': [
    'Voici la photo.',
    '',
    '________________________________',
    'From: Technostok <retours@technostok.example>',
    'Sent: Thursday, November 26, 2026 10:12 AM',
    'To: ines',
    'Subject: Your return',
    '',
    ...bare,
  ],
  'Outlook for iOS, French': [
    'Voici la photo.',
    '',
    'Obtenir Outlook pour iOS<https://aka.ms/o0ukef>',
    '________________________________',
    'De : Technostok <retours@technostok.example>',
    'Envoyé : Thursday, November 26, 2026 10:12:11 AM',
    'À : ines',
    'Objet : Votre retour',
    '',
    ...bare,
  ],
  'Outlook for Android, French': [
    'Voici la photo.',
    '',
    'Télécharger Outlook pour Android<https://aka.ms/AAb9ysg>',
    '________________________________',
    'De: Technostok <retours@technostok.example>',
    'Envoyé: jeudi 26 novembre 2026 10:12:11',
    'À: ines',
    'Objet: Votre retour',
    '',
    ...bare,
  ],
  'Windows Mail, French': [
    'Voici la photo.',
    '',
    'Provenance : Courrier pour Windows',
    '',
    'De : Technostok',
    'Envoyé le :jeudi 26 novembre 2026 10:12',
    'À : ines',
    'Objet :Votre retour',
    '',
    ...bare,
  ],
  'Outlook for Mac, bold': [
    'Voici la photo.',
    '',
    '*De : *Technostok <retours@technostok.example>',
    '*Date : *jeudi 26 novembre 2026 à 10:12',
    '*À : *Inès',
    '*Objet : *Votre retour',
    '',
    ...bare,
  ],
  'Orange webmail': [
    'Voici la photo.',
    '',
    '> Message du 26/11/26 10:12',
    '> De : "Technostok" <retours@technostok.example>',
    '> A : "Inès" <ines@orange.example>',
    '> Copie à : ',
    '> Objet : Votre retour',
    '> ',
    ...quoted,
  ],
  'Orange webmail of today': [
    'Voici la photo.',
    '',
    'envoyé : 26 novembre 2026 à 10:12',
    'de : Technostok <retours@technostok.example>',
    'à : ines@orange.example',
    'objet : Votre retour',
    '',
    ...bare,
  ],
  'Free webmail (Zimbra)': [
    'Voici la photo.',
    '',
    'De: "Technostok" <retours@technostok.example>',
    'À: "ines" <ines@free.example>',
    'Envoyé: Jeudi 26 Novembre 2026 10:12:11',
    'Objet: Votre retour',
    '',
    ...bare,
  ],
  'Zimbra, ruled': [
    'Voici la photo.',
    '',
    '----- Mail original -----',
    'De: "Technostok" <retours@technostok.example>',
    'À: "ines"',
    'Envoyé: Jeudi 26 Novembre 2026',
    'Objet: Votre retour',
    '',
    ...bare,
  ],
  'Roundcube (Free, OVH), French': ['Voici la photo.', '', 'Le 2026-11-26 10:12, Technostok a écrit :', ...quoted],
  'SFR webmail': [
    'Voici la photo.',
    '',
    "----- Mail d'origine -----",
    'De: Technostok <retours@technostok.example>',
    'À: ines@sfr.example',
    'Envoyé: Thu, 26 Nov 2026 10:12:11 +0100 (CET)',
    'Objet: Votre retour',
    '',
    ...bare,
  ],
  'La Poste': ['Voici la photo.', '', '-----Message d’origine-----', 'De : Technostok', ...bare],
  'Yahoo, French': [
    'Voici la photo.',
    '',
    '    Le jeudi 26 novembre 2026 à 10:12:11 UTC+1, Technostok <retours@technostok.example> a écrit :  ',
    ' ',
    ' ',
    ...bare,
  ],
  'Yahoo, English': [
    'Voici la photo.',
    '',
    '    On Thursday, November 26, 2026 at 10:12:11 AM GMT+1, Technostok <retours@technostok.example> wrote:  ',
    ' ',
    ...bare,
  ],
  'Proton, French': [
    'Voici la photo.',
    '',
    'Envoyé avec la messagerie sécurisée Proton Mail.',
    '',
    'Le jeudi 26 novembre 2026 à 10:12 AM, Technostok <retours@technostok.example> a écrit :',
    '',
    ...quoted,
  ],
  'Proton, English': [
    'Voici la photo.',
    '',
    'Sent with Proton Mail secure email.',
    '',
    'On Thursday, November 26th, 2026 at 10:12, Technostok <retours@technostok.example> wrote:',
    '',
    ...quoted,
  ],
  'Samsung Email, French': [
    'Voici la photo.',
    '',
    'Envoyé depuis mon smartphone Samsung Galaxy.',
    '',
    "-------- Message d'origine --------",
    'De : Technostok <retours@technostok.example>',
    'Date : 26/11/2026 10:12 (GMT+01:00)',
    'À : ines',
    'Objet : Votre retour',
    '',
    ...bare,
  ],
  'Samsung Email, English': [
    'Voici la photo.',
    '',
    'Sent from my Galaxy',
    '',
    '-------- Original message --------',
    'From: Technostok <retours@technostok.example>',
    'Date: 26/11/2026 10:12 (GMT+01:00)',
    'To: ines',
    'Subject: Your return',
    '',
    ...bare,
  ],
  'K-9': [
    'Voici la photo.',
    '-- ',
    'Envoyé de mon appareil Android avec Courriel K-9 Mail. Veuillez excuser ma brièveté.',
    '',
    'Le 26 novembre 2026 10:12:11 GMT+01:00, Technostok <retours@technostok.example> a écrit :',
    ...quoted,
  ],
  'answered below the quote': ['Le 26/11/2026 à 10:12, Technostok a écrit :', ...quoted, '', 'Voici la photo.'],
  'Outlook for Android, French, politely': [
    'Voici la photo.',
    '',
    'Obtenez Outlook pour Android<https://aka.ms/AAb9ysg>',
    '________________________________',
    'From: Technostok <retours@technostok.example>',
    'Sent: Thursday, November 26, 2026 10:12:11 AM',
    'To: ines',
    'Subject: Votre retour',
    '',
    ...bare,
  ],
  'Yahoo Mail on a telephone, the quote on the same line': [
    'Voici la photo.',
    '',
    'Yahoo Mail : Recherchez, organisez, maîtrisez',
    '',
    '  Le jeu., nov. 26 2026 à 10:12, Technostok<retours@technostok.example> a écrit :   Bonjour,',
    '',
    ...bare,
  ],
  'Gmail, a mail handed on': [
    'Voici la photo.',
    '',
    '---------- Message transféré ---------',
    'De : Technostok <retours@technostok.example>',
    'Date : jeu. 26 nov. 2026 à 10:12',
    'Objet : Votre retour',
    'À : <ines@kermor.example>',
    '',
    ...bare,
  ],
  'Apple Mail, a mail handed on': [
    'Voici la photo.',
    '',
    'Début du message réexpédié :',
    '',
    'De: Technostok <retours@technostok.example>',
    'Objet: Votre retour',
    'Date: 26 novembre 2026 à 10:12:11 UTC+1',
    'À: ines',
    '',
    ...bare,
  ],
  'a firm’s disclaimer below': [
    'Voici la photo.',
    '',
    'Ce message et ses pièces jointes sont confidentiels et établis à l’intention exclusive de ses destinataires.',
    'Toute utilisation non autorisée est interdite.',
    '',
    'Pensez à l’environnement avant d’imprimer ce message.',
    '',
    'De : Technostok <retours@technostok.example>',
    'Envoyé : jeudi 26 novembre 2026 10:12',
    'À : ines',
    'Objet : Votre retour',
    '',
    ...bare,
  ],
  'an antivirus below': [
    'Voici la photo.',
    '',
    'Garanti sans virus. www.avast.com',
    '',
    'Le jeu. 26 nov. 2026 à 10:12, Technostok <retours@technostok.example> a écrit :',
    '',
    ...quoted,
  ],
}

for (const [name, lines] of Object.entries(samples))
  test(`${name}: what was said stands alone, the rest can be opened`, () => {
    const { said, folded } = splitReply(lines.join('\n'))
    assert.equal(said, 'Voici la photo.')
    assert.match(folded, /photo de l’étiquette/)
  })

const html: Readonly<Record<string, string>> = {
  Gmail: `<div dir="ltr">Voici la photo.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Le jeu. 26 nov. 2026 à 10:12, Technostok &lt;<a href="mailto:r@t.example">r@t.example</a>&gt; a écrit :<br></div><blockquote class="gmail_quote" style="margin:0"><p>Pouvez-vous nous envoyer une photo de l’étiquette ?</p></blockquote></div>`,
  'Outlook on the web': `<html><body><div class="elementToProof">Voici la photo.</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>De :</b> Technostok &lt;r@t.example&gt;<br><b>Envoyé :</b> jeudi 26 novembre 2026 10:12<br><b>À :</b> ines<br><b>Objet :</b> Votre retour</font><div>&nbsp;</div></div><div>Pouvez-vous nous envoyer une photo de l’étiquette ?</div></body></html>`,
  'Outlook for Windows': `<div class="WordSection1"><p class="MsoNormal">Voici la photo.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>De&nbsp;:</b> Technostok &lt;r@t.example&gt; <br><b>Envoyé&nbsp;:</b> jeudi 26 novembre 2026 10:12<br><b>À&nbsp;:</b> ines<br><b>Objet&nbsp;:</b> Votre retour<o:p></o:p></p></div><p class="MsoNormal">Pouvez-vous nous envoyer une photo de l’étiquette ?</p></div>`,
  'Apple Mail': `<html><body dir="auto">Voici la photo.<br><br><div dir="ltr">Envoyé de mon iPhone</div><div dir="ltr"><br><blockquote type="cite">Le 26 nov. 2026 à 10:12, Technostok &lt;r@t.example&gt; a écrit :<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">Pouvez-vous nous envoyer une photo de l’étiquette ?</div></blockquote></body></html>`,
  Yahoo: `<div class="ydp1">Voici la photo.</div><div class="yahoo_quoted"><div>Le jeudi 26 novembre 2026 à 10:12:11 UTC+1, Technostok &lt;r@t.example&gt; a écrit :</div><div><br></div><div>Pouvez-vous nous envoyer une photo de l’étiquette ?</div></div>`,
}
for (const [name, page] of Object.entries(html))
  test(`${name}, HTML alone: what was said stands alone, the rest can be opened`, () => {
    const { said, folded } = splitReply(htmlToText(page))
    assert.equal(said, 'Voici la photo.')
    assert.match(folded, /photo de l’étiquette/)
  })

/** Answers that stand elsewhere than above: each of their words is shown, or at least can be opened. */
const elsewhere: Readonly<Record<string, { lines: readonly string[]; shown: readonly string[] }>> = {
  'between the lines of the quote': {
    lines: ['Le 26/11/2026 à 10:12, Technostok a écrit :', '> Quelle couleur ?', 'Noir.', '> Quel numéro ?', 'TK-1.'],
    shown: ['Noir.', 'TK-1.'],
  },
  'above, between and below': {
    lines: [
      'Bonjour,',
      '',
      'On 26/11/2026 10:12, Technostok wrote:',
      '> Quelle couleur ?',
      'Noir.',
      '> Quel numéro ?',
      'TK-1.',
      '',
      'Merci',
    ],
    shown: ['Bonjour,', 'Noir.', 'TK-1.', 'Merci'],
  },
  'below the quote and the signature': {
    lines: ['Le 26/11/2026 à 10:12, Technostok a écrit :', ...quoted, '', 'C’est le modèle noir.', '', '-- ', 'Inès'],
    shown: ['C’est le modèle noir.'],
  },
}
for (const [name, { lines, shown }] of Object.entries(elsewhere))
  test(`an answer ${name} is not lost`, () => {
    const { said } = splitReply(lines.join('\n'))
    for (const words of shown) assert.ok(said.includes(words), `${words} in ${said}`)
  })

test('an answer below a quote that has no sign of one stays in what can be opened', () => {
  const { said, folded } = splitReply([...(samples['Outlook for Windows, French'] ?? []), '', 'PS : il est noir.'].join('\n'))
  assert.equal(said, 'Voici la photo.')
  assert.match(folded, /PS : il est noir\./)
})

test('what begins with the header of the mail that it answers shows all: the answer may stand anywhere in it', () => {
  const { said } = splitReply(
    ['De : Technostok', 'Envoyé : jeudi 26 novembre 2026 10:12', 'À : ines', 'Objet : Votre retour', '', ...bare, '', 'Il est noir.'].join(
      '\n',
    ),
  )
  assert.match(said, /Il est noir\./)
})

test('what a person writes is not taken for a program’s', () => {
  for (const words of [
    'Bonjour,\n\nDe : la boutique de Rennes.\nC’est là que je l’ai acheté.',
    'Le 24 novembre, l’écran s’est éteint.\nMon fils m’a écrit : il est mort.\nEt depuis rien.',
    'On Monday the screen went dark.\nMy son wrote: it is dead.\nNothing since.',
    'Envoyé de mon domicile le 3 novembre par Colissimo, n° 6A123.\nToujours rien ?',
    'Le colis est parti.\nEnvoyé par Chronopost hier.',
    'Date : 12 novembre\nObjet : écran\nJe vous l’ai déjà dit.',
    'Je vous l’ai envoyé\nA : la bonne adresse\nDate : hier',
    'Bonjour,\n\nCe message pour vous dire que le destinataire du colis est absent.\nMerci',
    'Bonjour,\n\nThis message was on the screen: out of order.',
  ]) {
    const { said, folded } = splitReply(words)
    assert.equal(said, words, folded)
  }
})
