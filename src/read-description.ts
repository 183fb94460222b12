import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { z } from 'zod';
import { ConfigurationError } from './configuration-error.ts';

interface DescriptionRequest<Description> {
  /** The environment variable that names the file, for faults to name it. */
  readonly variable: string;
  readonly file: string;
  readonly schema: z.ZodType<Description>;
}

/**
 * Reads a YAML file that describes a vendor which nothing is programmed for.
 * @throws ConfigurationError when the file cannot be read or describes none
 */
export async function readDescription<Description>({
  variable,
  file,
  schema,
}: DescriptionRequest<Description>): Promise<Description> {
  const described = schema.safeParse(parsed(await readText(variable, file), variable, file));
  if (described.success) return described.data;
  throw new ConfigurationError(
    described.error.issues.map(({ path, message }) => `${variable}: ${path.join('.')}: ${message}`),
  );
}

async function readText(variable: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new ConfigurationError([`${variable}: ${file} cannot be read`]);
  }
}

function parsed(text: string, variable: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const [because] = String(error).split('\n');
    throw new ConfigurationError([`${variable}: ${file} is no YAML: ${because}`]);
  }
}
