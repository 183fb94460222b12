import { noPace, type Pace } from '../../pace.ts';
import type { HttpCrmConnection } from './call-http-crm.ts';
import type { HttpCrmConfiguration } from './http-crm-schema.ts';

export interface HttpCrmOptions {
  readonly configuration: HttpCrmConfiguration;
  /** Sent as the configuration says. */
  readonly apiKey?: string | undefined;
  /** In place of the configuration's. */
  readonly baseUrl?: string | undefined;
  /** For each call, the wait for its turn included. @default 10_000 */
  readonly timeoutMs?: number | undefined;
  /** Lets each call begin. @default at once */
  readonly pace?: Pace | undefined;
}

/** Makes the connection by which a CRM is called as its configuration says. */
export function connectHttpCrm({
  configuration,
  apiKey,
  baseUrl,
  timeoutMs = 10_000,
  pace = noPace,
}: HttpCrmOptions): HttpCrmConnection {
  const { vendor, key, idempotencyHeader } = configuration;
  const url = (baseUrl ?? configuration.url).replace(/\/$/, '');
  return { vendor, url, key, apiKey, idempotencyHeader, timeoutMs, pace };
}
