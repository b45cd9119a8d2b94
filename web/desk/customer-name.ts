import type { ReturnView } from '#application/returns/view.ts'

/** Whose return it is: the company, else the person. */
export const customerName = ({ staff }: Pick<ReturnView, 'staff'>): string => staff?.customer.company ?? staff?.customer.name ?? ''
