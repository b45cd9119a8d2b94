import type { Heard } from './hearing.ts'

type Note = { hertz: number; at: number; lasts: number; wave: OscillatorType }

/** Told apart in a noisy hall, with half an ear: a high chirp, a low buzz twice, three notes upwards. Seconds. */
const tunes: Readonly<Record<Heard['tone'], readonly Note[]>> = {
  accepted: [{ hertz: 1400, at: 0, lasts: 0.09, wave: 'sine' }],
  refused: [
    { hertz: 170, at: 0, lasts: 0.18, wave: 'square' },
    { hertz: 140, at: 0.24, lasts: 0.3, wave: 'square' },
  ],
  finished: [
    { hertz: 660, at: 0, lasts: 0.1, wave: 'triangle' },
    { hertz: 880, at: 0.12, lasts: 0.1, wave: 'triangle' },
    { hertz: 1320, at: 0.24, lasts: 0.22, wave: 'triangle' },
  ],
}

const VOLUME = 0.5

let context: AudioContext | undefined

/** Says by ear what became of a scan. Silent where the browser allows no sound yet: it does from the first key or touch on. */
export function sound(tone: Heard['tone']): void {
  if (typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  if (context.state === 'suspended') void context.resume()
  for (const note of tunes[tone]) play(context, note)
}

function play(air: AudioContext, { hertz, at, lasts, wave }: Note): void {
  const begins = air.currentTime + at
  const tone = new OscillatorNode(air, { type: wave, frequency: hertz })
  const volume = new GainNode(air, { gain: VOLUME })
  // Fades out: cut off at once it would crack.
  volume.gain.setTargetAtTime(0, begins + lasts * 0.7, lasts * 0.1)
  tone.connect(volume).connect(air.destination)
  tone.start(begins)
  tone.stop(begins + lasts * 1.4)
}
