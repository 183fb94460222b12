import { Connection } from 'jsforce/lib/connection.js';
import { HttpApi } from 'jsforce/lib/http-api.js';
import type { z } from 'zod';
import { withinDeadline } from '../../within-deadline.ts';
import { salesforceError, type SalesforceResponse } from './salesforce-error.ts';

/** What a call needs of a session. */
export interface SalesforceSession {
  readonly instanceUrl: string;
  readonly accessToken: string;
}

interface SalesforceCall<Answer> {
  /** From the root of the instance, `/services/data/…`. */
  readonly path: string;
  /** For the whole call, reading the answer included. */
  readonly timeoutMs: number;
  /** What is needed of the answer. */
  readonly answer: z.ZodType<Answer>;
}

/**
 * Reads something of Salesforce's REST API with jsforce. Its own retries are off. So is its refreshing of sessions, which
 * goes on for as long as Salesforce answers 401; and its errors keep neither status nor headers, so that the answer is
 * heard where it comes in.
 * @throws ProviderError
 */
export async function callSalesforce<Answer>(
  { instanceUrl, accessToken }: SalesforceSession,
  { path, timeoutMs, answer }: SalesforceCall<Answer>,
): Promise<Answer> {
  const connection = new Connection({ instanceUrl, accessToken });
  const api = new HttpApi(connection, { retry: { methods: [] }, timeout: timeoutMs });
  let response: SalesforceResponse | undefined;
  api.on('response', (heard: SalesforceResponse) => {
    response = heard;
  });
  try {
    const call = api.request({ method: 'GET', url: `${instanceUrl}${path}` });
    return answer.parse(await withinDeadline(timeoutMs, call));
  } catch (error) {
    throw salesforceError(error, response);
  }
}
