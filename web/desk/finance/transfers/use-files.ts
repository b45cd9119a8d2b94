import type { PaymentFileView } from '#application/payments/view.ts'
import { useApiPages } from '../../../ui/api/query.ts'

/** Files of transfers, newest first: their list and what waits for a second person ask the same. */
export const useFiles = () => useApiPages<PaymentFileView>('/finance/payment-files', { limit: 50 })
