/** What every amount of a policy is in: the merchant's own currency (labels, fees, the limits of gestures). */
export const policyCurrency = 'EUR'
