import { z } from 'zod';

/** Defines a query's list: HubSpot takes values with commas between them, or each in a parameter of its own. */
export const listParameterSchema = z
  .union([z.string(), z.array(z.string())])
  .transform((list) => [list].flat().join(',').split(','));
