import { z } from 'zod';
import { alpha2ByAlpha3 } from './hygiene/country-codes.ts';

const countryCodes: ReadonlySet<string> = new Set(alpha2ByAlpha3.values());

const doubleOptInSchema = z.strictObject({
  /** ISO 3166-1 alpha-2, in capitals. */
  countries: z
    .array(
      z
        .string()
        .refine((code) => countryCodes.has(code), 'write a country as its two capitals in ISO 3166-1, for example DE'),
    )
    .min(1),
  /** Asks the lead to confirm its address. */
  sequence: z.string(),
});

/** Defines where a lead must have confirmed its address before it is sent what it did not ask for; nowhere when absent. */
export const consentRulesSchema = z.strictObject({ doubleOptIn: doubleOptInSchema.optional() }).default({});
export type ConsentRules = Readonly<z.infer<typeof consentRulesSchema>>;
