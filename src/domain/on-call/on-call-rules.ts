import { z } from 'zod';
import { durationSchema } from '../duration-schema.ts';
import { orPersonKey } from '../owners/person-reference.ts';

const personSchema = z.strictObject({
  name: z.string().min(1),
  phone: z.e164('give the phone number with its country code, such as +12025550143'),
  /** By which the CRM knows this person, and may be told who owns a lead; without it the owner stays as it is. */
  email: z.email('give an e-mail address such as alex@example.com').optional(),
});

/** Somebody whose phone rings for an urgent buyer. */
export type OnCallPerson = Readonly<z.infer<typeof personSchema>>;

/** Defines whose turn it is: each of the rota has one turn after the other, the first from this moment on. */
const turnsSchema = z
  .strictObject({
    each: durationSchema.refine((lengthMs) => lengthMs > 0, 'let a turn be longer than nothing'),
    from: z.iso
      .datetime({ error: 'give date, time and Z for UTC, such as 2026-01-05T14:00:00Z' })
      .transform((text) => Date.parse(text)),
  })
  .transform(({ each, from }) => ({ eachMs: each, fromMs: from }));

/** Defines after how long without an answer the phone rings too, counted from the SMS; `0m` is at once. */
const phoneCallSchema = z.strictObject({ after: durationSchema }).transform(({ after }) => ({ afterMs: after }));

/** Defines who is called about an urgent buyer, in which order, and how long each has to say: I take it. */
export const onCallRulesSchema = z
  .strictObject({
    rota: z.array(orPersonKey(personSchema)).min(1, 'name at least one person, or nobody is on call'),
    /** Absent: the first of the rota is always on call, and the others follow when nobody answers. */
    turns: turnsSchema.optional(),
    /** Absent: who is on call is told once, and nobody has to acknowledge. */
    acknowledgeWithin: durationSchema
      .refine((waitMs) => waitMs > 0, 'give people some minutes to answer, such as 10m')
      .optional(),
    /** Absent: people get an SMS, and their phones do not ring. */
    phoneCall: phoneCallSchema.optional(),
    /** Called when all of the rota were called in vain. */
    fallback: orPersonKey(personSchema).optional(),
  })
  .superRefine(({ rota, phoneCall, acknowledgeWithin }, context) => {
    if (phoneCall !== undefined && !(phoneCall.afterMs < (acknowledgeWithin ?? 0))) {
      const message =
        'let the phone ring before the time to answer is over: give `acknowledgeWithin`, and less than that';
      context.addIssue({ code: 'custom', path: ['phoneCall', 'after'], message });
    }
    const names = rota.map((person) => (typeof person === 'string' ? person : person.name));
    for (const [index, person] of rota.entries()) {
      if (names.indexOf(names[index] ?? '') === index) continue;
      const path = ['rota', index, ...(typeof person === 'string' ? [] : ['name'])];
      context.addIssue({ code: 'custom', path, message: 'give each person another name' });
    }
  })
  .transform(({ acknowledgeWithin, ...rules }) => ({ ...rules, acknowledgeWithinMs: acknowledgeWithin }));
type WrittenOnCallRules = Readonly<z.infer<typeof onCallRulesSchema>>;

/** Who is called about an urgent buyer, each person's description looked up. */
export interface OnCallRules extends Omit<WrittenOnCallRules, 'rota' | 'fallback'> {
  readonly rota: readonly OnCallPerson[];
  readonly fallback?: OnCallPerson | undefined;
}
