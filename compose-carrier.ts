import type { Config } from '#config'
import { sendcloud } from '#adapters/carriers/sendcloud/sendcloud.ts'
import type { Carrier } from '#application/labels/carrier.ts'

/** Longest wait for a carrier's answer. */
const PATIENCE_MS = 20_000

/** Who makes labels for us, where somebody does. */
export const carrierOf = (config: Config['sendcloud']): Carrier | undefined => config && sendcloud({ ...config, patienceMs: PATIENCE_MS })
