type Raw = Record<string, unknown>

/** For a route's `validateSearch`: the router lays what was read over what the address says, so that what nobody could read is taken away from beneath. */
export const onlyRead =
  <Search extends object>(read: (search: Raw) => Search) =>
  (search: Raw): Search => ({ ...(Object.fromEntries(Object.keys(search).map((name) => [name, undefined])) as object), ...read(search) })
