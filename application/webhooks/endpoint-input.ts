import { z } from 'zod'
import { webhookTypes } from '#domain/webhook/event-types.ts'
import { only } from '../permission.ts'

/** Machines are let in and told by those who set up integrations. */
export const setsWebhooks = only('admin')

export const endpointInput = {
  url: z.string().trim().min(1).max(2000),
  types: z
    .array(z.enum(webhookTypes))
    .min(1)
    .max(webhookTypes.length)
    .transform((types) => [...new Set(types)]),
}

/** Where it leads, for the log; what comes after the host may hold a secret. */
export const hostOf = (url: string): string => new URL(url).host

export const MOST_ENDPOINTS = 20

/** For how long the secret before the newest signs too. */
export const PREVIOUS_HOURS = 24
