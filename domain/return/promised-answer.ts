/** The promise to answer a contest: a reply (B4) that only the answer keeps. Each contest has its own, which starts with it. */
export const toContest = { kind: 'reply', subject: 'contest' } as const

export const isOfContest = ({ kind, subject }: { kind: string; subject: string | null }): boolean =>
  kind === toContest.kind && subject === toContest.subject
