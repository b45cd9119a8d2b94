import { Person } from './person.ts'

export class Dock extends Person {}
