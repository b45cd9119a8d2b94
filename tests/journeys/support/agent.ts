import { Person } from './person.ts'

export class Agent extends Person {}
