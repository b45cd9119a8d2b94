const told = `coalesce(o.shipping->>'name', '') || ' ' || coalesce(o.billing->>'name', '') || ' ' || o.email`

/** What an `orders o` of somebody without an account is found by, as its index `orders_guests` has it: the names that it was sent and billed to, the address. */
export const guestKeys = `search_keys(${told})`
/** Its words as they are. (Far fewer than its keys: these are made for every row that is looked at, those are read in the index.) */
export const guestWords = `search_words(${told})`
