import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileSchemas } from '../src/playbook/file-schemas.ts';
import type { CommandOutcome } from './command-outcome.ts';

/** Writes the JSON Schemas of a playbook's files into a folder. */
export async function writeSchemas(folder: string): Promise<CommandOutcome> {
  // Those who only check and publish may have installed Leadline without its tools for development.
  const { format } = await import('prettier');
  await mkdir(folder, { recursive: true });
  const schemas = [...fileSchemas()];
  for (const [name, schema] of schemas) {
    await writeFile(join(folder, name), await format(JSON.stringify(schema), { parser: 'json', printWidth: 120 }));
  }
  return { text: `Wrote ${schemas.length} schemas to ${folder}.`, exitCode: 0 };
}
