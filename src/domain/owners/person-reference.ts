import { z } from 'zod';
import { personKeySchema } from './team.ts';

/** Lets a playbook name a person of its team by the key, or describe the person in place. */
export function orPersonKey<Person extends z.ZodType>(
  person: Person,
): z.ZodUnion<readonly [typeof personKeySchema, Person]> {
  return z.union([personKeySchema, person]);
}
