import { z } from 'zod';

/** Defines a property that contacts may have, with the fields of HubSpot's wire. */
export const contactPropertySchema = z.object({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  fieldType: z.string(),
  groupName: z.string(),
  description: z.string(),
  options: z.array(z.unknown()),
  hubspotDefined: z.boolean(),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  updatedAt: z.string(),
});

export type ContactProperty = Readonly<z.infer<typeof contactPropertySchema>>;

/** Defines a group of contact properties, with the fields of HubSpot's wire. */
export const propertyGroupSchema = z.object({ name: z.string(), label: z.string(), displayOrder: z.int() });

export type PropertyGroup = Readonly<z.infer<typeof propertyGroupSchema>>;
