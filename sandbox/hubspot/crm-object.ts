import { z } from 'zod';

const propertiesSchema = z.record(z.string(), z.string());

/** Defines a record of HubSpot's CRM as the sandbox keeps it: a contact, or what belongs to one, such as a note or a deal. */
export const crmObjectSchema = z.object({
  /** A number in digits. */
  id: z.string(),
  /** Every value is text, as on HubSpot's wire; an empty one is absent. */
  properties: propertiesSchema,
  /** The contacts that it belongs to; empty of a contact. */
  contactIds: z.array(z.string()),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  updatedAt: z.string(),
});

export type CrmObject = Readonly<z.infer<typeof crmObjectSchema>>;
export type CrmProperties = Readonly<z.infer<typeof propertiesSchema>>;
