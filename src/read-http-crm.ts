import { ConfigurationError } from './configuration-error.ts';
import { vendors } from './environment-schema.ts';
import { httpCrmSchema, type HttpCrmConfiguration } from './providers/crm/http/http-crm-schema.ts';
import { readDescription } from './read-description.ts';

/**
 * Reads the file that describes a CRM of one's own.
 * @throws ConfigurationError when it cannot be read, describes none, or takes the name of a vendor that is known
 */
export async function readHttpCrm(file: string): Promise<HttpCrmConfiguration> {
  const configuration = await readDescription({ variable: 'LEADLINE_HTTP_CRM', file, schema: httpCrmSchema });
  const { vendor } = configuration;
  if ((vendors as readonly string[]).includes(vendor)) {
    throw new ConfigurationError([`LEADLINE_HTTP_CRM: vendor: ${vendor} is known already; give the CRM another name`]);
  }
  return configuration;
}
