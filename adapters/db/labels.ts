import type { LabelReads, NamedLabel, TrackingStore } from '#application/labels/store.ts'
import { type Run, statement } from './run.ts'

const followed = statement(
  'followed labels',
  `select r.number, l.id as "labelId" from labels l join returns r on r.id = l.return_id
   where l.provider <> 'manual' and l.state = 'ready' and ($1::uuid is null or l.id > $1) and r.status in ('approved', 'shipped') order by l.id limit $2`,
)
const tracked = statement(
  'labels tracked',
  `select r.number, l.id as "labelId" from labels l join returns r on r.id = l.return_id where l.tracking = $1 and l.provider <> 'manual' order by l.id desc limit 20`,
)
const keepTracking = statement(
  'keep tracking',
  `insert into tracking_events (label_id, at, status, words)
   select $1, x.at, x.status, x.words from jsonb_to_recordset($2::jsonb) as x(at timestamptz, status text, words text) on conflict do nothing`,
)

export const labelReads = (run: Run): LabelReads => ({
  followedLabels: ({ after, limit }) => run<NamedLabel>(followed, [after, limit]),
  labelsTracked: (tracking) => run<NamedLabel>(tracked, [tracking]),
})

export const trackingStore = (run: Run): TrackingStore => ({
  async keep(labelId, events) {
    await run(keepTracking, [labelId, JSON.stringify(events)])
  },
})
