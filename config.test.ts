import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { environment, readConfig, type Config } from '#config'

const production = {
  NAVETTE_MODE: 'production',
  PUBLIC_URL: 'https://retours.example.com/',
  SECRET_KEY: 'k9mB2vQ7xT4wZ8nR5yH1cF6jL3pD0sGa',
  SMTP_URL: 'smtp://mail.example.com:587',
  MAIL_FROM: 'Retours <retours@example.com>',
}

function accepted(env: Record<string, string>): Config {
  const config = readConfig(env)
  assert.ok(!('problems' in config), JSON.stringify(config))
  return config
}

function problems(env: Record<string, string>): string[] {
  const config = readConfig(env)
  assert.ok('problems' in config, 'the configuration was accepted')
  return config.problems
}

describe('the configuration', () => {
  it('needs nothing said for the demo', () => {
    const config = accepted({})
    assert.equal(config.mode, 'demo')
    assert.equal(config.publicUrl, 'http://127.0.0.1:3000')
    assert.equal(config.databaseUrl, undefined)
    assert.equal(config.cookieSecure, false)
    assert.equal(config.filesDir, join(config.dataDir, 'files'))
  })

  it('takes an empty value for one that was not given', () => {
    assert.equal(accepted({ PORT: '', DATABASE_URL: ' ' }).port, 3000)
  })

  it('says where a browser can go when it listens everywhere', () => {
    assert.equal(accepted({ HOST: '0.0.0.0', PORT: '8080' }).publicUrl, 'http://localhost:8080')
    assert.equal(accepted({ HOST: '::1' }).publicUrl, 'http://[::1]:3000')
  })

  it('secures cookies where the public address is https', () => {
    assert.deepEqual([accepted(production).cookieSecure, accepted(production).publicUrl], [true, 'https://retours.example.com'])
  })

  it('trusts proxies by number or by address, and none unless told', () => {
    const trusted = ['', '0', '2', '10.0.0.1, fd00::/8'].map((TRUST_PROXY) => accepted({ TRUST_PROXY }).trustProxy)
    assert.deepEqual(trusted, [false, false, 2, '10.0.0.1, fd00::/8'])
  })

  it('accepts a database behind a socket folder', () => {
    const url = 'postgres://navette@%2Frun%2Fpostgresql:5432/navette'
    assert.equal(accepted({ DATABASE_URL: url }).databaseUrl, url)
  })

  it('invites answers where its mails come from, unless told otherwise', () => {
    assert.equal(accepted({}).replyAddress, 'reply@technostok.example')
    assert.equal(accepted({ MAIL_FROM: 'a@b.example' }).replyAddress, 'reply@b.example')
    assert.equal(accepted({ REPLY_ADDRESS: 'Reply@retours.b.example' }).replyAddress, 'reply@retours.b.example')
    assert.deepEqual(accepted({}).inbox, { smtp: undefined, imap: undefined })
  })

  it('opens a receiver, a mailbox, or both', () => {
    const { inbox } = accepted({
      INBOX_SMTP_PORT: '2525',
      INBOX_SMTP_RELAYS: '192.0.2.7, 2001:db8::/64',
      INBOX_SMTP_CERT: '/etc/cert.pem',
      INBOX_SMTP_KEY: '/etc/key.pem',
      INBOX_IMAP_URL: 'imaps://u:p@imap.example.com/Retours',
      INBOX_IMAP_TRUSTS: 'mx.example.com',
      INBOX_IMAP_SINCE: '2026-11-01',
    })
    assert.deepEqual(inbox, {
      smtp: {
        host: '0.0.0.0',
        port: 2525,
        name: 'technostok.example',
        relays: ['192.0.2.7', '2001:db8::/64'],
        tls: { cert: '/etc/cert.pem', key: '/etc/key.pem' },
      },
      imap: { url: 'imaps://u:p@imap.example.com/Retours', trusts: 'mx.example.com', since: '2026-11-01' },
    })
  })

  it('names everything that is wrong with the ways in, at once', () => {
    const found = problems({
      ...production,
      REPLY_ADDRESS: 'reply+x@b.example',
      INBOX_SMTP_PORT: 'smtp',
      INBOX_SMTP_CERT: '/etc/cert.pem',
      INBOX_IMAP_URL: 'imap://u:p@imap.example.com',
    })
    for (const key of [
      'REPLY_ADDRESS',
      'INBOX_SMTP_PORT',
      'INBOX_SMTP_CERT and INBOX_SMTP_KEY',
      'INBOX_IMAP_URL and INBOX_IMAP_TRUSTS',
      'INBOX_IMAP_URL must be imaps',
    ])
      assert.ok(
        found.some((line) => line.startsWith(key)),
        `${key} in ${found.join('\n')}`,
      )
  })

  const wrong: [string, string][] = [
    ['INBOX_SMTP_RELAYS', 'relay.example.com'],
    ['INBOX_SMTP_RELAYS', '192.0.2.0/33'],
    ['INBOX_SMTP_RELAYS', '0.0.0.0/0'],
    ['INBOX_IMAP_SINCE', '01/11/2026'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', 'http'],
    ['NAVETTE_MODE', 'staging'],
    ['DATABASE_URL', 'mysql://localhost/navette'],
    ['DATABASE_URL', 'localhost'],
    ['SMTP_URL', 'https://mail.example.com'],
    ['PUBLIC_URL', 'retours.example.com'],
    ['MAIL_FROM', 'Retours'],
    ['SECRET_KEY', 'short'],
    ['SECRET_KEY_BEFORE', 'short'],
    ['TRUST_PROXY', 'yes'],
    ['LAUNCH_KEYS', 'k1:short'],
    ['LAUNCH_KEYS', 'a-secret-without-a-name-of-some-length'],
    ['ASKED_MAILS_PER_DAY', '99'],
    ['ASKED_MAILS_PER_DAY', 'many'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_TOKEN', 'short'],
    ['SELLER_SIREN', '123 456 782'],
    ['SELLER_VAT', '11123456782'],
    ['SELLER_COUNTRY', 'France'],
  ]
  for (const [key, value] of wrong) {
    it(`refuses ${key}=${value}`, () => {
      assert.match(problems({ [key]: value }).join('\n'), new RegExp(`^${key} must be`))
    })
  }

  it('names the seller wholly or not at all; the demo has one of its own, production only its own', () => {
    const said = {
      SELLER_NAME: 'Kermor SAS',
      SELLER_VAT: 'FR11123456782',
      SELLER_STREET: '3 quai de la Fosse',
      SELLER_POSTCODE: '44000',
      SELLER_CITY: 'Nantes',
    }
    assert.deepEqual(accepted({ ...production, ...said }).seller, {
      name: 'Kermor SAS',
      siren: null,
      vat: 'FR11123456782',
      address: { line1: '3 quai de la Fosse', postalCode: '44000', city: 'Nantes', country: 'FR' },
    })
    assert.equal(accepted({ ...production, ...said, SELLER_SIREN: '123456782' }).seller?.siren, '123456782')
    assert.equal(accepted(production).seller, undefined)
    assert.equal(accepted({}).seller?.name, 'Technostok SAS')
    for (const key of Object.keys(said)) assert.match(problems({ ...said, [key]: '' }).join(), /^SELLER_NAME, .* are given together/)
  })

  it('tells everything that is wrong at once', () => {
    assert.equal(problems({ PORT: 'x', LOG_LEVEL: 'loud', NAVETTE_MODE: 'production' }).length, 6)
  })

  for (const key of ['PUBLIC_URL', 'SECRET_KEY', 'SMTP_URL', 'MAIL_FROM'] as const) {
    it(`refuses production without ${key}`, () => {
      assert.match(problems({ ...production, [key]: '' }).join('\n'), new RegExp(`^${key} is required in production`))
    })
  }

  it('refuses the demo secret in production', () => {
    const { secretKey } = accepted({})
    assert.deepEqual(problems({ ...production, SECRET_KEY: secretKey }), ['SECRET_KEY must not be the demo secret in production'])
  })

  it('takes several launch keys at once, each by its name, and the issuer with them', () => {
    const [first, second] = ['f'.repeat(32), 's:'.repeat(20)]
    const { launch } = accepted({ LAUNCH_ISSUER: 'https://boutique.example', LAUNCH_KEYS: `2026-11:${first} , 2026-05:${second}` })
    assert.deepEqual(launch, {
      issuer: 'https://boutique.example',
      keys: new Map([
        ['2026-11', first],
        ['2026-05', second],
      ]),
    })
    assert.equal(accepted({}).launch, undefined)
    assert.match(problems({ LAUNCH_KEYS: `k:${first}` }).join(), /given together/)
    assert.match(problems({ LAUNCH_ISSUER: 'x' }).join(), /given together/)
    assert.match(problems({ LAUNCH_ISSUER: 'x', LAUNCH_KEYS: `k:${first},k:${second}` }).join(), /different names/)
  })

  it('is documented, key by key', () => {
    const documented = readFileSync(join(import.meta.dirname, 'docs/operations.md'), 'utf8').matchAll(/^\| `([A-Z_]+)`/gm)
    assert.deepEqual(new Set([...documented].map(([, key]) => key)), new Set(Object.keys(environment.shape)))
  })
})
