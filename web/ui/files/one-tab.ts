/** Does the work unless another tab of this browser is doing it; then answers undefined. Where browsers know no locks (plain http), everybody does it. */
export const inOneTab = <T>(name: string, work: () => Promise<T>): Promise<T | undefined> =>
  'locks' in navigator ? navigator.locks.request(`navette ${name}`, { ifAvailable: true }, (lock) => (lock ? work() : undefined)) : work()
