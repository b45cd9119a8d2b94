/** Of `texts`, what a customer wrote of a product with their request, as its index has it (`texts_words`). */
export const declared = `kind in ('note', 'dock_message', 'plea')`
