import { Person } from './person.ts'

export class Finance extends Person {}
