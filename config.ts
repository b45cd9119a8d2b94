import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Seller } from '#domain/money/seller.ts'
import type { Address } from '#domain/order/order.ts'
import { replyAddressOf } from '#domain/inbox/reply-address.ts'

const DEMO_SECRET = 'navette-demo-secret-for-trying-out-only'

const url = (protocols: string, example: string) =>
  z.url({ protocol: new RegExp(`^(${protocols})$`), error: `must be a URL like ${example}` }).optional()

/** What the environment may say; docs/operations.md explains each key (a test compares the two). */
export const environment = z.object({
  NAVETTE_MODE: z.enum(['demo', 'production'], { error: 'must be demo or production' }).default('demo'),
  PORT: z.coerce.number({ error: portRule() }).int(portRule()).min(0, portRule()).max(65_535, portRule()).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: url('https?', 'https://retours.example.com'),
  DATA_DIR: z.string().default('data'),
  FILES_DIR: z.string().optional(),
  DATABASE_URL: url('postgres|postgresql', 'postgres://user:password@host:5432/navette'),
  SMTP_URL: url('smtps?', 'smtp://user:password@mail.example.com:587'),
  MAIL_FROM: z
    .string()
    .regex(/^[^@<>]+@[^@<>]+$|^[^<>]+<[^@<>]+@[^@<>]+>$/, 'must be an address like Retours <retours@example.com>')
    .optional(),
  REPLY_ADDRESS: z
    .string()
    .regex(/^[^\s@<>+]+@[^\s@<>]+$/, 'must be a bare address without a plus, like reply@retours.example.com')
    .optional(),
  INBOX_SMTP_PORT: z.coerce.number({ error: portRule() }).int(portRule()).min(0, portRule()).max(65_535, portRule()).optional(),
  INBOX_SMTP_HOST: z.string().default('0.0.0.0'),
  INBOX_SMTP_NAME: z
    .string()
    .regex(/^[A-Za-z0-9.-]{1,253}$/, 'must be the host name that the MX record points to')
    .optional(),
  INBOX_SMTP_RELAYS: z
    .string()
    .transform((said) => said.split(',').map((one) => one.trim()))
    .refine((networks) => networks.every(isNetwork), 'must be addresses or networks, separated by commas, like 192.0.2.7, 2001:db8::/64')
    .optional(),
  INBOX_SMTP_CERT: z.string().optional(),
  INBOX_SMTP_KEY: z.string().optional(),
  INBOX_IMAP_URL: url('imaps?', 'imaps://user:password@imap.example.com:993/INBOX'),
  INBOX_IMAP_TRUSTS: z
    .string()
    .regex(/^[^\s;"]{1,253}$/, 'must be one authserv-id, as the server writes it in Authentication-Results')
    .optional(),
  INBOX_IMAP_SINCE: z.iso.date('must be a day like 2026-11-01').optional(),
  SECRET_KEY: z.string().min(32, 'must be at least 32 characters, for instance from `openssl rand -base64 32`').optional(),
  SECRET_KEY_BEFORE: z.string().min(32, 'must be the SECRET_KEY of before, whole').optional(),
  OIDC_ISSUER: url('https?', 'https://login.example.com'),
  OIDC_CLIENT_ID: z.string().max(500).optional(),
  OIDC_CLIENT_SECRET: z.string().max(2000).optional(),
  OIDC_NAME: z.string().max(60, 'must be 60 characters at most: it stands on a button').optional(),
  OIDC_ONLY: z.enum(['yes', 'no'], { error: 'must be yes or no' }).default('no'),
  OIDC_STRONG_ACR: z.string().default(''),
  OIDC_TRUSTS_EMAIL: z.enum(['yes', 'no'], { error: 'must be yes or no' }).default('no'),
  LAUNCH_ISSUER: z.string().max(200).optional(),
  LAUNCH_KEYS: z
    .string()
    .regex(
      /^[\w.-]{1,60}:[^\s,]{32,}(\s*,\s*[\w.-]{1,60}:[^\s,]{32,})*$/,
      'must be key names with their secrets of at least 32 characters, name:secret, with commas between',
    )
    .optional(),
  SENDCLOUD_PUBLIC_KEY: z.string().max(200).optional(),
  SENDCLOUD_SECRET_KEY: z.string().max(200).optional(),
  SENDCLOUD_SHIPPING_OPTION: z.string().max(200).optional(),
  SENDCLOUD_RETURN_ADDRESS: z
    .string()
    .regex(
      /^[^;]+;[^;]+;[^;]+;[^;]+; ?[A-Z]{2}$/,
      'must be name; street; postcode; town; country, like Technostok; 3 rue du Quai; 44800; Saint-Herblain; FR',
    )
    .optional(),
  SENDCLOUD_WEIGHT_GRAMS: z.coerce
    .number({ error: 'must be a whole number of grams' })
    .int('must be a whole number of grams')
    .min(1, 'must be a whole number of grams')
    .max(30_000, 'must be 30000 at most')
    .default(2000),
  SENDCLOUD_URL: url('https?', 'https://panel.sendcloud.sc/api/v3').default('https://panel.sendcloud.sc/api/v3'),
  WEBHOOK_OWN_HOSTS: z
    .string()
    .regex(/^[\w.:-]+(\s*,\s*[\w.:-]+)*$/, 'must be host names or addresses with commas between, like shop.internal')
    .optional(),
  TRUST_PROXY: z
    .string()
    .regex(/^(\d+|[0-9a-fA-F.:/]+(, *[0-9a-fA-F.:/]+)*)$/, 'must be a number of proxies, or their addresses with commas between')
    .optional(),
  SELLER_NAME: z.string().max(200).optional(),
  SELLER_SIREN: z
    .string()
    .regex(/^\d{9}$/, 'must be nine digits, like 123456782')
    .optional(),
  SELLER_VAT: z
    .string()
    .regex(/^[A-Z]{2}[0-9A-Z]{2,12}$/, 'must be a VAT number with its country, like FR11123456782')
    .optional(),
  SELLER_STREET: z.string().max(200).optional(),
  SELLER_POSTCODE: z.string().max(20).optional(),
  SELLER_CITY: z.string().max(100).optional(),
  SELLER_COUNTRY: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two letters, like FR')
    .default('FR'),
  METRICS_TOKEN: z.string().min(16, 'must be at least 16 characters, for instance from `openssl rand -base64 32`').optional(),
  ASKED_MAILS_PER_DAY: z.coerce
    .number({ error: 'must be a whole number, 100 or more' })
    .int('must be a whole number, 100 or more')
    .min(100, 'must be a whole number, 100 or more')
    .default(3000),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, trace, silent',
    })
    .optional(),
})

type Environment = z.infer<typeof environment>

export type Config = Readonly<{
  mode: 'demo' | 'production'
  host: string
  /** 0 lets the system choose. */
  port: number
  /** Without a slash at the end. */
  publicUrl: string
  cookieSecure: boolean
  /** How many proxies stand in front, or their addresses: whose word on the caller's address is taken. */
  trustProxy: false | number | string
  dataDir: string
  filesDir: string
  /** Undefined means the embedded database in `dataDir`. */
  databaseUrl: string | undefined
  /** Undefined (demo only) means that mails stay in the mailbox page. */
  smtpUrl: string | undefined
  mailFrom: string
  /** Where answers come in: `reply@domain`, with `+` and a secret before the @. */
  replyAddress: string
  inbox: Inbox
  secretKey: string
  /** What `secretKey` was before, so that what was sealed under it is still read. */
  secretKeyBefore: string | undefined
  /** Who signs the shop's launch links, and every key that is good now, by its name; undefined where the shop has none. */
  launch: { issuer: string; keys: ReadonlyMap<string, string> } | undefined
  /** The OpenID provider that staff sign in at; undefined where there is none. */
  signOn: SignOnConfig | undefined
  /** Who sells, as credit notes name them; undefined where nobody is named. */
  seller: Seller | undefined
  /** The account that return labels are asked of; undefined where there is none. */
  sendcloud: SendcloudConfig | undefined
  /** Names and addresses in the merchant's own network that webhooks may go to; to all others they go over https and the open internet. */
  webhookOwnHosts: readonly string[]
  /** Whether /metrics answers, and to whom: in production only with a token, in demo mode to everybody where there is none. */
  metrics: { token: string | null } | undefined
  /** Codes and first acknowledgements that anybody can have sent to any address, all together in a day. */
  askedMailsPerDay: number
  logLevel: string
}>

/** `trustsEmail`: an address counts although nothing says that it was verified. `strongAcr`: contexts by which this provider says that a second factor was shown. `only`: staff who are no admin have no other way in. */
type SignOnConfig = Readonly<{
  issuer: string
  clientId: string
  clientSecret: string
  name: string
  only: boolean
  strongAcr: readonly string[]
  trustsEmail: boolean
}>

type SendcloudConfig = Readonly<{
  url: string
  publicKey: string
  secretKey: string
  shippingOption: string
  to: Address
  /** What a parcel weighs, as nobody knows it better. */
  weightGrams: number
}>

/** How mails come in: none, one or both of these. */
type Inbox = Readonly<{
  /** The built-in receiver; `demo` opens it for this machine alone, when the mailbox page first answers. */
  smtp: { host: string; port: number; name: string; relays: readonly string[]; tls: { cert: string; key: string } | undefined } | undefined
  imap: { url: string; trusts: string; since: string | undefined } | undefined
}>

/** The configuration, or every single thing that is wrong with it, one line each. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config | { problems: string[] } {
  const said = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const parsed = environment.safeParse(said)
  const problems = parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? []
  if (said['NAVETTE_MODE'] === 'production') problems.push(...missingInProduction(said))
  problems.push(...[launchProblems, signOnProblems, sellerProblems, inboxProblems, sendcloudProblems].flatMap((of) => of(said)))
  return parsed.success && problems.length === 0 ? configOf(parsed.data) : { problems }
}

/** The process's own configuration; prints what is wrong and exits with 1 when it cannot serve. */
export function loadConfig(): Config {
  const config = readConfig(process.env)
  if (!('problems' in config)) return config
  process.stderr.write(`Navette cannot start with this configuration (docs/operations.md explains each key):\n`)
  process.stderr.write(config.problems.map((problem) => `  - ${problem}\n`).join(''))
  return process.exit(1)
}

function missingInProduction(said: Record<string, string | undefined>): string[] {
  const needed = {
    PUBLIC_URL: 'the address customers use',
    SECRET_KEY: 'a secret of your own',
    SMTP_URL: 'the mail server',
    MAIL_FROM: 'the sender of mails',
  }
  const problems = Object.entries(needed)
    .filter(([key]) => said[key] === undefined)
    .map(([key, meaning]) => `${key} is required in production: ${meaning}`)
  if (said['SECRET_KEY']?.includes('navette-demo')) problems.push('SECRET_KEY must not be the demo secret in production')
  return problems
}

function launchProblems(said: Record<string, string | undefined>): string[] {
  const { LAUNCH_ISSUER: issuer, LAUNCH_KEYS: keys } = said
  if ((issuer === undefined) !== (keys === undefined)) return ['LAUNCH_KEYS and LAUNCH_ISSUER are given together, or neither']
  const names = (keys ?? '').split(',').map((key) => key.trim().split(':', 1)[0])
  return new Set(names).size < names.length ? ['LAUNCH_KEYS must be keys of different names'] : []
}

function signOnProblems(said: Record<string, string | undefined>): string[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret } = said
  const given = [issuer, id, secret].filter((value) => value !== undefined).length
  const problems =
    given === 1 || given === 2 ? ['OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are given together, or none of them'] : []
  if (given === 0 && said['OIDC_ONLY'] === 'yes') problems.push('OIDC_ISSUER is required with OIDC_ONLY: staff would have no way in')
  if (said['NAVETTE_MODE'] === 'production' && issuer?.startsWith('http:'))
    problems.push('OIDC_ISSUER must be https in production: who signs in is taken at its word')
  return problems
}

function sendcloudProblems(said: Record<string, string | undefined>): string[] {
  const needed = ['PUBLIC_KEY', 'SECRET_KEY', 'SHIPPING_OPTION', 'RETURN_ADDRESS'].map((name) => `SENDCLOUD_${name}`)
  const problems = needed.some((key) => said[key] !== undefined)
    ? needed.filter((key) => said[key] === undefined).map((key) => `${key} is required with the other SENDCLOUD_ keys`)
    : []
  if (said['NAVETTE_MODE'] === 'production' && said['SENDCLOUD_URL']?.startsWith('http:'))
    problems.push('SENDCLOUD_URL must be https in production: the keys travel with each request')
  return problems
}

function inboxProblems(said: Record<string, string | undefined>): string[] {
  const problems: string[] = []
  if ((said['INBOX_SMTP_CERT'] === undefined) !== (said['INBOX_SMTP_KEY'] === undefined))
    problems.push('INBOX_SMTP_CERT and INBOX_SMTP_KEY are given together, or neither')
  if (said['INBOX_SMTP_CERT'] !== undefined && said['INBOX_SMTP_PORT'] === undefined)
    problems.push('INBOX_SMTP_PORT is required with INBOX_SMTP_CERT: the port of the mail receiver')
  if ((said['INBOX_IMAP_URL'] === undefined) !== (said['INBOX_IMAP_TRUSTS'] === undefined))
    problems.push('INBOX_IMAP_URL and INBOX_IMAP_TRUSTS are given together, or neither: without a server to trust, no sender is proven')
  if (
    said['NAVETTE_MODE'] === 'production' &&
    said['INBOX_IMAP_URL']?.startsWith('imap:') &&
    !said['INBOX_IMAP_URL'].includes('@localhost')
  )
    problems.push('INBOX_IMAP_URL must be imaps in production: the password of the mailbox travels with it')
  return problems
}

/** `192.0.2.7`, `192.0.2.0/24`, `2001:db8::/32`; the whole internet is nobody's relay. */
function isNetwork(said: string): boolean {
  const [address = '', bits, ...more] = said.split('/')
  const most = { 4: 32, 6: 128 }[isIP(address)]
  return (
    most !== undefined && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 8 && Number(bits) <= most))
  )
}

/** `name:secret, name:secret` */
const launchKeys = (said: string): ReadonlyMap<string, string> =>
  new Map(
    said.split(',').map((key) => {
      const [name = '', ...secret] = key.trim().split(':')
      return [name, secret.join(':')]
    }),
  )

function configOf(env: Environment): Config {
  const dataDir = resolve(env.DATA_DIR)
  const mailFrom = env.MAIL_FROM ?? 'Technostok <retours@technostok.example>'
  const replyAddress = (env.REPLY_ADDRESS ?? replyAddressOf(mailFrom)).toLowerCase()
  const publicUrl = (env.PUBLIC_URL ?? `http://${shownHost(env.HOST)}:${env.PORT}`).replace(/\/+$/, '')
  return {
    mode: env.NAVETTE_MODE,
    host: env.HOST,
    port: env.PORT,
    publicUrl,
    trustProxy: trusted(env.TRUST_PROXY),
    cookieSecure: publicUrl.startsWith('https:'),
    dataDir,
    filesDir: env.FILES_DIR === undefined ? join(dataDir, 'files') : resolve(env.FILES_DIR),
    databaseUrl: env.DATABASE_URL,
    smtpUrl: env.SMTP_URL,
    mailFrom,
    replyAddress,
    inbox: inboxOf(env, replyAddress),
    secretKey: env.SECRET_KEY ?? DEMO_SECRET,
    secretKeyBefore: env.SECRET_KEY_BEFORE,
    launch:
      env.LAUNCH_ISSUER === undefined || env.LAUNCH_KEYS === undefined
        ? undefined
        : { issuer: env.LAUNCH_ISSUER, keys: launchKeys(env.LAUNCH_KEYS) },
    signOn: signOnOf(env),
    seller: sellerOf(env),
    sendcloud: sendcloudOf(env),
    webhookOwnHosts: (env.WEBHOOK_OWN_HOSTS ?? '').split(',').flatMap((host) => host.trim().toLowerCase() || []),
    metrics: env.METRICS_TOKEN === undefined && env.NAVETTE_MODE === 'production' ? undefined : { token: env.METRICS_TOKEN ?? null },
    askedMailsPerDay: env.ASKED_MAILS_PER_DAY,
    logLevel: env.LOG_LEVEL ?? (env.NAVETTE_MODE === 'production' ? 'info' : 'warn'),
  }
}

/** Whoever is named is named wholly: a credit note without a street or a VAT number is none. */
const sellerKeys = ['SELLER_NAME', 'SELLER_VAT', 'SELLER_STREET', 'SELLER_POSTCODE', 'SELLER_CITY'] as const

function sellerProblems(said: Record<string, string | undefined>): string[] {
  const given = ['SELLER_SIREN', ...sellerKeys].filter((key) => said[key] !== undefined)
  const whole = sellerKeys.every((key) => said[key] !== undefined)
  return given.length > 0 && !whole ? [`${sellerKeys.join(', ')} are given together, or none of them`] : []
}

/** The demo shop's own company, which nobody is called; in production only who is named. */
function sellerOf(env: Environment): Seller | undefined {
  const { SELLER_NAME: name, SELLER_VAT: vat, SELLER_STREET: line1, SELLER_POSTCODE: postalCode, SELLER_CITY: city } = env
  if (name !== undefined && vat !== undefined && line1 !== undefined && postalCode !== undefined && city !== undefined)
    return { name, siren: env.SELLER_SIREN ?? null, vat, address: { line1, postalCode, city, country: env.SELLER_COUNTRY } }
  return env.NAVETTE_MODE === 'demo' ? demoSeller : undefined
}

const demoSeller: Seller = {
  name: 'Technostok SAS',
  siren: '123456782',
  vat: 'FR11123456782',
  address: { line1: '12, rue des Ateliers', postalCode: '44800', city: 'Saint-Herblain', country: 'FR' },
}

function signOnOf(env: Environment): SignOnConfig | undefined {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_ONLY,
    OIDC_STRONG_ACR,
    OIDC_TRUSTS_EMAIL,
  } = env
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined
  const strongAcr = OIDC_STRONG_ACR.split(',')
    .map((acr) => acr.trim())
    .filter((acr) => acr !== '')
  const name = env.OIDC_NAME ?? new URL(issuer).hostname
  return { issuer, clientId, clientSecret, name, only: OIDC_ONLY === 'yes', strongAcr, trustsEmail: OIDC_TRUSTS_EMAIL === 'yes' }
}

function sendcloudOf(env: Environment): SendcloudConfig | undefined {
  const { SENDCLOUD_PUBLIC_KEY: publicKey, SENDCLOUD_SECRET_KEY: secretKey } = env
  const { SENDCLOUD_SHIPPING_OPTION: shippingOption, SENDCLOUD_RETURN_ADDRESS: address } = env
  if (publicKey === undefined || secretKey === undefined || shippingOption === undefined || address === undefined) return undefined
  const [name = '', line1 = '', postalCode = '', city = '', country = ''] = address.split(';').map((part) => part.trim())
  const to = { name, line1, postalCode, city, country }
  return { url: env.SENDCLOUD_URL.replace(/\/+$/, ''), publicKey, secretKey, shippingOption, to, weightGrams: env.SENDCLOUD_WEIGHT_GRAMS }
}

function inboxOf(env: Environment, replyAddress: string): Inbox {
  const { INBOX_SMTP_PORT: port, INBOX_SMTP_CERT: cert, INBOX_SMTP_KEY: key, INBOX_IMAP_URL: url, INBOX_IMAP_TRUSTS: trusts } = env
  const name = env.INBOX_SMTP_NAME ?? replyAddress.split('@').at(-1) ?? 'localhost'
  const tls = cert !== undefined && key !== undefined ? { cert: resolve(cert), key: resolve(key) } : undefined
  return {
    smtp: port === undefined ? undefined : { host: env.INBOX_SMTP_HOST, port, name, relays: env.INBOX_SMTP_RELAYS ?? [], tls },
    imap: url === undefined || trusts === undefined ? undefined : { url, trusts, since: env.INBOX_IMAP_SINCE },
  }
}

function trusted(said: string | undefined): false | number | string {
  if (said === undefined || said === '0') return false
  return /^\d+$/.test(said) ? Number(said) : said
}

/** An address a browser on this machine can open. */
function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function portRule(): string {
  return 'must be a whole number from 0 to 65535'
}
