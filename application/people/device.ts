/** What a session was opened with, as its owner would name it; null where the browser does not tell. */
export type Device = { kind: 'phone' | 'tablet' | 'computer'; browser: string | null; system: string | null }

/** In this order: each names itself beside the ones below it. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

const named = (agent: string, names: readonly (readonly [RegExp, string])[]): string | null =>
  names.find(([pattern]) => pattern.test(agent))?.[1] ?? null

/** From what a browser says of itself (`User-Agent`), which proves nothing: words for its owner to know it by, and no more. */
export function deviceOf(agent: string | null): Device {
  if (agent === null) return { kind: 'computer', browser: null, system: null }
  const kind = /\biPad\b|\bTablet\b|\bAndroid\b(?!.*\bMobile\b)/.test(agent) ? 'tablet' : /\bMobi/.test(agent) ? 'phone' : 'computer'
  return { kind, browser: named(agent, browsers), system: named(agent, systems) }
}
