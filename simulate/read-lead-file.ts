import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { FriendlyError } from '../embedded/friendly-error.ts';
import { scenarioFileSchema } from './engine/scenario.ts';

/** A lead, and what its file supposes of it. */
export type LeadFile = z.infer<typeof scenarioFileSchema>;

const bodySchema = z.record(z.string(), z.unknown());

/**
 * Reads a lead from a file: what a form would post, or that under `lead` beside what is to be supposed.
 * @throws FriendlyError when it holds neither
 */
export async function readLeadFile(path: string): Promise<LeadFile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new FriendlyError(`There is no file ${path}.`);
  });
  try {
    const body = bodySchema.parse(JSON.parse(text));
    return scenarioFileSchema.parse(bodySchema.safeParse(body['lead']).success ? body : { lead: body });
  } catch (error) {
    const because = error instanceof z.ZodError ? z.prettifyError(error) : 'it is no JSON';
    throw new FriendlyError(`${path} holds no lead: ${because}.`);
  }
}
