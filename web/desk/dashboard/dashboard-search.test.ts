import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDashboardSearch } from './dashboard-search.ts'

test('an address names days that there are, in their order; anything else is the usual ninety', () => {
  assert.deepEqual(readDashboardSearch({ du: '2026-02-01', au: '2026-02-28' }), { du: '2026-02-01', au: '2026-02-28' })
  for (const [du, au] of [
    ['2026-02-30', '2026-03-01'],
    ['2026-13-01', '2026-13-02'],
    ['2026-03-02', '2026-03-01'],
    ['hier', '2026-03-01'],
  ])
    assert.deepEqual(readDashboardSearch({ du, au }), {}, `${du} ${au}`)
  assert.deepEqual([readDashboardSearch({ jours: '30' }), readDashboardSearch({ jours: 'abc' })], [{ jours: 30 }, {}])
})
