import { Connection } from 'jsforce/lib/connection.js';
import { HttpApi } from 'jsforce/lib/http-api.js';
import type { z } from 'zod';
import type { Pace } from '../../pace.ts';
import { withinDeadline } from '../../within-deadline.ts';
import { salesforceError, type SalesforceResponse } from './salesforce-error.ts';

/** What a call needs of a session. */
export interface SalesforceSession {
  readonly instanceUrl: string;
  readonly accessToken: string;
  /** The user in whose name all is done; absent where Salesforce did not name it. */
  readonly userId?: string | undefined;
}

export interface SalesforceCall<Answer> {
  /** @default 'GET' */
  readonly method?: 'GET' | 'POST' | 'PATCH' | undefined;
  /** From the root of the instance, `/services/data/…`. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** For the whole call, waiting for its turn and reading the answer included. */
  readonly timeoutMs: number;
  /** Lets the call begin. */
  readonly pace: Pace;
  /** What is needed of the answer. */
  readonly answer: z.ZodType<Answer>;
}

/**
 * Makes one call of Salesforce's REST API with jsforce. Its own retries are off. So is its refreshing of sessions, which
 * goes on for as long as Salesforce answers 401; and its errors keep neither status nor headers, so that the answer is
 * heard where it comes in.
 * @throws ProviderError
 */
export async function callSalesforce<Answer>(
  { instanceUrl, accessToken }: SalesforceSession,
  { method = 'GET', path, body, headers, timeoutMs, pace, answer }: SalesforceCall<Answer>,
): Promise<Answer> {
  const connection = new Connection({ instanceUrl, accessToken });
  const api = new HttpApi(connection, { retry: { methods: [] }, timeout: timeoutMs });
  let response: SalesforceResponse | undefined;
  api.on('response', (heard: SalesforceResponse) => {
    response = heard;
  });
  try {
    const call = pace().then(() =>
      api.request({
        method,
        url: `${instanceUrl}${path}`,
        headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
    return answer.parse(await withinDeadline(timeoutMs, call));
  } catch (error) {
    throw salesforceError(error, response);
  }
}
