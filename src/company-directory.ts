import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Config } from './config.ts';
import { ConfigurationError } from './configuration-error.ts';
import type { CompanyDirectory } from './providers/company-directory.ts';
import { companyDirectorySchema } from './providers/company/http/company-directory-schema.ts';
import { createHttpCompanyDirectory } from './providers/company/http/http-company-directory.ts';

/** A waiting lead hangs on it, and can do without. */
const timeoutMs = 3_000;

/**
 * Connects the directory of companies that a file describes, where one is configured.
 * @throws ConfigurationError when the file cannot be read or describes none
 */
export async function createCompanyDirectory({
  companyDirectory,
}: Pick<Config, 'companyDirectory'>): Promise<CompanyDirectory | undefined> {
  if (companyDirectory === undefined) return undefined;
  const { file, apiKey } = companyDirectory;
  const described = companyDirectorySchema.safeParse(parse(await readText(file)));
  if (!described.success) {
    throw new ConfigurationError(
      described.error.issues.map(({ path, message }) => `LEADLINE_COMPANY_DIRECTORY: ${path.join('.')}: ${message}`),
    );
  }
  return createHttpCompanyDirectory({ configuration: described.data, apiKey, timeoutMs });
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new ConfigurationError([`LEADLINE_COMPANY_DIRECTORY: ${file} cannot be read`]);
  }
}
