import { z } from 'zod';
import { noPace, type Pace } from '../../pace.ts';
import { callSalesforce, type SalesforceCall } from './call-salesforce.ts';
import { keepSession } from './keep-session.ts';
import { openSession, type SalesforceCredentials } from './open-session.ts';

export type SalesforceOptions = SalesforceCredentials & {
  /** Another host, for logging in and for all calls. @default loginUrl, and what Salesforce names when logging in */
  readonly baseUrl?: string | undefined;
  /** For each call, the wait for its turn included. @default 10_000 */
  readonly timeoutMs?: number | undefined;
  /** Lets each call begin, that which opens a session too. @default at once */
  readonly pace?: Pace | undefined;
};

/** A connection to one organisation, whose session is opened with the first call. Every method throws ProviderError. */
export interface Salesforce {
  readonly timeoutMs: number;
  /** Answers the user in whose name all is done, as far as Salesforce named it. */
  userId(): Promise<string | undefined>;
  call<Answer>(
    call: Omit<SalesforceCall<Answer>, 'timeoutMs' | 'pace'> & { readonly timeoutMs?: number },
  ): Promise<Answer>;
  /** Yields the records that a query finds, page by page. */
  records(soql: string): AsyncGenerator<SalesforceRow>;
  /** Answers the first record that a query finds. */
  first(soql: string): Promise<SalesforceRow | undefined>;
}

/** The REST API's version; each works for three years at least. */
export const apiVersion = 'v62.0';
export const dataPath = `/services/data/${apiVersion}`;

const rowSchema = z.record(z.string(), z.unknown());
export const foundSchema = z.object({
  records: z.array(rowSchema),
  nextRecordsUrl: z.string().startsWith('/').optional(),
});

/** A record as a query finds it, by the names of its fields. */
export type SalesforceRow = z.infer<typeof rowSchema>;

/** Connects an organisation (https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest). */
export function connectSalesforce({
  baseUrl,
  timeoutMs = 10_000,
  pace = noPace,
  ...credentials
}: SalesforceOptions): Salesforce {
  const host = baseUrl?.replace(/\/$/, '');
  const withinSession = keepSession(async () => {
    await pace();
    return openSession(credentials, { timeoutMs, host });
  });
  const call: Salesforce['call'] = (request) =>
    withinSession((session) => callSalesforce(session, { timeoutMs, pace, ...request }));
  async function* records(soql: string): AsyncGenerator<SalesforceRow> {
    let path: string | undefined = `${dataPath}/${queryPath(soql)}`;
    while (path !== undefined) {
      const found: z.infer<typeof foundSchema> = await call({ path, answer: foundSchema });
      yield* found.records;
      path = found.nextRecordsUrl;
    }
  }
  return {
    timeoutMs,
    userId: () => withinSession(({ userId }) => Promise.resolve(userId)),
    call,
    records,
    async first(soql) {
      for await (const record of records(soql)) return record;
      return undefined;
    },
  };
}

/** Writes the path of a query, as it follows the version. */
export function queryPath(soql: string): string {
  return `query?${new URLSearchParams({ q: soql }).toString()}`;
}
