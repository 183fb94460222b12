import { z } from 'zod';

/** Defines a user of HubSpot who may own records, with the fields of its wire. */
export const crmOwnerSchema = z.object({
  /** A number in digits, by which records name their owner. */
  id: z.string(),
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  /** Another number than the id; HubSpot refuses it as an owner. */
  userId: z.int(),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  updatedAt: z.string(),
});

export type CrmOwner = Readonly<z.infer<typeof crmOwnerSchema>>;

/** Defines what is told of a new user. */
export const newCrmOwnerSchema = z.strictObject({
  email: z.email(),
  firstName: z.string().default(''),
  lastName: z.string().default(''),
});

export type NewCrmOwner = Readonly<z.input<typeof newCrmOwnerSchema>>;
