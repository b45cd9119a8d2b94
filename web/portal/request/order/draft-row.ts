/** A row of `GET /drafts`. */
export type DraftRow = { orderId: string; updatedAt: string; orderNumber: string; title: string }
