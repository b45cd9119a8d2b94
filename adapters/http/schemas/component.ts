import { z } from 'zod'

/** The same schema with a name of its own in the OpenAPI document. */
export const component = <Schema extends z.ZodType>(id: string, schema: Schema, description?: string): Schema =>
  schema.meta(description === undefined ? { id } : { id, description })

/** Views are read-only; so are their schemas, for the compiler to compare both. */
export const list = <Item extends z.ZodType>(item: Item): z.ZodReadonly<z.ZodArray<Item>> => z.array(item).readonly()

export const instant = z.iso.datetime().meta({ description: 'Instant in UTC', examples: ['2026-11-24T17:02:00.000Z'] })
export const localDate = z.iso.date().meta({ examples: ['2026-11-09'] })
export const uuid = z.uuid().meta({ examples: ['0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55'] })
export const number = z.string().meta({ description: 'Number of a return with its check character', examples: ['RMA-2026-000482-K'] })
export const minor = z.int().meta({ description: 'Minor units (cents)', examples: [124_990] })
export const currency = z.string().meta({ examples: ['EUR'] })
export const count = z.int().meta({ examples: [1] })
export const url = z.string().meta({ examples: ['/api/v1/files/0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55'] })
export const words = (example: string): z.ZodString => z.string().meta({ examples: [example] })

/** Keyset paging: `next` is given back as `after`. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    items: list(item),
    next: z
      .string()
      .nullable()
      .meta({ description: 'Give it back as `after`; null on the last page', examples: ['WyIwMTkzNTk0ZSJd'] }),
  })
