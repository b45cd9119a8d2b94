import type { Locale } from '#domain/actor.ts'

/** What came besides what was announced: more of it, which joins the return; or other goods, which are kept apart under a number. */
export type MoreInBox =
  | { kind: 'surplus'; goods: readonly { name: string; quantity: number }[] }
  | { kind: 'other'; parcel: string; contents: string | null }

/** How its customer is told. */
export function moreInBox(more: MoreInBox, locale: Locale): string {
  if (more.kind === 'surplus') {
    const goods = more.goods.map(({ name, quantity }) => `${quantity} × ${name}`).join(', ')
    return locale === 'fr'
      ? `Votre colis contenait plus que votre demande\u202F: ${goods}. Nous l’avons ajouté à votre retour et le contrôlons avec le reste.`
      : `Your parcel contained more than your request: ${goods}. We have added it to your return and inspect it with the rest.`
  }
  const { parcel, contents } = more
  return locale === 'fr'
    ? `Votre colis contenait aussi autre chose que votre demande${contents === null ? '' : `\u202F: ${contents}`}. Nous le gardons à l’abri sous le numéro ${parcel}. Répondez à ce message pour nous dire si vous le renvoyez aussi, ou s’il doit vous revenir.`
    : `Your parcel also contained something that is not in your request${contents === null ? '' : `: ${contents}`}. We keep it safe under number ${parcel}. Answer this message to tell us whether you are sending it back too, or want it returned to you.`
}
