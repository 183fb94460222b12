import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CommandError } from './command-error.ts';
import type { ToolSettings } from './tool-settings.ts';

const refusalSchema = z.object({
  error: z.object({ message: z.string(), issues: z.array(z.string()).default([]) }),
});

/**
 * Asks the running Leadline, and answers what it says; with a body it is told something.
 * @throws CommandError when it does not answer, or refuses
 */
export async function askLeadline(
  settings: Pick<ToolSettings, 'apiUrl' | 'apiToken' | 'stateFolder'>,
  path: string,
  body?: object,
): Promise<unknown> {
  const { apiUrl } = settings;
  const headers = { authorization: `Bearer ${await tokenOf(settings)}`, 'content-type': 'application/json' };
  const response = await fetch(new URL(path, apiUrl), {
    headers,
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw new CommandError(`Leadline does not answer at ${apiUrl}.`, { cause: error });
  });
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  const { message, issues } = refusalSchema.parse(answer).error;
  throw new CommandError([message, ...issues.map((issue) => `- ${issue}`)].join('\n'));
}

async function tokenOf({ apiToken, stateFolder }: Pick<ToolSettings, 'apiToken' | 'stateFolder'>): Promise<string> {
  if (apiToken !== undefined) return apiToken;
  try {
    return (await readFile(join(stateFolder, 'api-token'), 'utf8')).trim();
  } catch (error) {
    throw new CommandError('Set LEADLINE_API_TOKEN, or start Leadline once with `npm start`.', { cause: error });
  }
}
