import { z } from 'zod';
import { personKeySchema } from './team.ts';

const count = z.int().min(1);
const some = <Value extends z.ZodType>(value: Value) => z.array(value).min(1).optional();

/** Defines which leads belong to somebody: everything that stands here must fit, each by one of its values. */
const territorySchema = z
  .strictObject({
    /** ISO 3166-1 alpha-2, in capitals: where the lead lives, else where its company is. */
    countries: some(z.string().regex(/^[A-Z]{2}$/, 'give the two capital letters of a country, such as DE')),
    /** What the company registered, for example `acme.co.uk`. */
    companyDomains: some(z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'give a domain such as acme.example')),
    sources: some(z.string().min(1)),
    /** Words of what a directory, or the judge, says of the company's trade; a last `*` stands for any ending. */
    sectors: some(z.string().min(1)),
  })
  .refine((territory) => Object.values(territory).some((values) => values !== undefined), {
    error: 'say at least one of countries, companyDomains, sources and sectors',
  });
export type Territory = Readonly<z.infer<typeof territorySchema>>;

/** Defines how many leads somebody gets at most. Days and weeks are 24 and 168 hours back. */
const mostSchema = z.strictObject({
  perDay: count.optional(),
  perWeek: count.optional(),
  /** Of leads that are neither stopped nor closed. */
  inHand: count.optional(),
});
export type MostLeads = Readonly<z.infer<typeof mostSchema>>;

/** Defines who of the team may own leads, and how leads are divided among them. */
export const ownerRulesSchema = z.strictObject({
  reps: z.record(
    personKeySchema,
    z.strictObject({ territories: z.array(territorySchema).default([]), most: mostSchema.default({}) }),
  ),
  /** Who takes turns with the leads that are in nobody's territory. */
  roundRobin: z.array(personKeySchema).default([]),
  /** Who gets what nobody else may take; absent: such a lead has no owner. */
  fallback: personKeySchema.optional(),
});
export type OwnerRules = Readonly<z.infer<typeof ownerRulesSchema>>;
