import { z } from 'zod';

/** Fields of a body by which a person gives a word on something: who it is, and what else there is to say. */
export const givenByFields = {
  by: z.string().trim().min(1, 'say who you are').max(100),
  note: z.string().trim().min(1).max(2_000).optional(),
};
