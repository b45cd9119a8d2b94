/** What an `orders o` of somebody without an account is found by, as its index `orders_guests` has it: the names that it was sent and billed to, the address. */
export const guestKeys = `search_keys(coalesce(o.shipping->>'name', '') || ' ' || coalesce(o.billing->>'name', '') || ' ' || o.email)`
