/** So many signs of what begins a word or an SKU must be typed to find it: one finds too much. */
export const LEAST_OF_WORDS = 2
/** And of an order's, a serial or a tracking number; of an order's one is a digit, since all of a shop's begin alike. */
export const LEAST_OF_A_NUMBER = 3
