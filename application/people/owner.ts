/** Whose lists: a person's with their company's, or a guest's one order's. Null is nobody's. */
export type Owner = { customerId: string | null; companyId: string | null; orderId?: string | null }
