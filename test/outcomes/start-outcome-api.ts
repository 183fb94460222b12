import type { Dispatcher } from '../../src/api/dispatcher.ts';
import type { LeadCommands } from '../../src/api/lead-commands.ts';
import { createHubSpotWebhook } from '../../src/api/webhooks/hubspot/create-hubspot-webhook.ts';
import type { OutcomeDesk } from '../../src/api/webhooks/meetings/outcome-desk.ts';
import type { Store } from '../../src/store/store.ts';
import type { Stop } from '../../src/workflows/messages.ts';
import { serveTestApi, type Answered } from '../system/serve-test-api.ts';

/** The API over a store in memory, with a list in place of workflows. */
export interface OutcomeApi {
  readonly store: Store;
  /** What workflows were told of stops. */
  readonly stopped: (Stop & { readonly leadId: string })[];
  /** Posts what a vendor would. */
  post(path: string, body: string, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  /** Asks as an operator; with a body it posts. */
  ask(path: string, body?: unknown): Promise<Answered>;
  settled(): Promise<void>;
  close(): Promise<void>;
}

const unused = (): Promise<never> => Promise.reject(new Error('No test of outcomes needs this'));

/** Starts the API on a free port, outside the sandbox: without its secret no vendor is served. */
export async function startOutcomeApi(outcomeDesk: OutcomeDesk): Promise<OutcomeApi> {
  const stopped: OutcomeApi['stopped'] = [];
  const dispatcher: Dispatcher = {
    dispatchSubmission: unused,
    dispatchReply: unused,
    dispatchConfirmation: unused,
    dispatchPassOn: unused,
    dispatchStop(leadId, stop) {
      stopped.push({ leadId, ...stop });
      return Promise.resolve();
    },
  };
  const { origin, apiToken, store, settled, close } = await serveTestApi(() => ({
    commands: new Proxy({}, { get: () => unused }) as LeadCommands,
    dispatcher,
    outcomeDesk,
    leadWebhooks: [createHubSpotWebhook({ ...outcomeDesk.hubSpot, isSandboxed: false })],
    isSandboxed: false,
  }));
  const send = async (path: string, init: RequestInit): Promise<Answered> => {
    const response = await fetch(`${origin}${path}`, init);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, body: isJson ? (JSON.parse(text) as Answered['body']) : { text } };
  };
  return {
    store,
    stopped,
    settled,
    close,
    post: (path, body, headers = {}) =>
      send(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } }),
    ask: (path, body) =>
      send(path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
  };
}

/** Answers the status and the code of an error, or what was answered in its place. */
export function codeOf({ status, body }: Answered): readonly [number, unknown] {
  return [status, (body['error'] as { code?: string } | undefined)?.code ?? body['status']];
}
