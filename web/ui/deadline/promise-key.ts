import { promiseName } from '#domain/return/promised-answer.ts'
import type { Key } from '../words/catalogues.ts'

/** What is promised, in a word: an answer to a contest is not one to a message. */
export const promiseKey = (promise: { kind: string; subject: string | null }): Key => `words.promise.${promiseName(promise)}` as Key
