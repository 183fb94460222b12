import type { Config } from './config.ts';
import type { CompanyDirectory } from './providers/company-directory.ts';
import { companyDirectorySchema } from './providers/company/http/company-directory-schema.ts';
import { createHttpCompanyDirectory } from './providers/company/http/http-company-directory.ts';
import { readDescription } from './read-description.ts';

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
  const request = { variable: 'LEADLINE_COMPANY_DIRECTORY', file, schema: companyDirectorySchema };
  return createHttpCompanyDirectory({ configuration: await readDescription(request), apiKey, timeoutMs });
}
