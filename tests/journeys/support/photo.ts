import { join } from 'node:path'

/** A photo that people of these stories have on their phone. */
export const photo = (name: string): string => join(import.meta.dirname, '../../../seeds/photos', name)
