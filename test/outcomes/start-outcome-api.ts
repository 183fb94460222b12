import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { createApp } from '../../src/api/app.ts';
import type { Dispatcher } from '../../src/api/dispatcher.ts';
import { createSourceDesk } from '../../src/api/intake/source-desk.ts';
import type { LeadCommands } from '../../src/api/lead-commands.ts';
import { createPendingWork } from '../../src/api/pending-work.ts';
import { createHubSpotWebhook } from '../../src/api/webhooks/hubspot/create-hubspot-webhook.ts';
import type { OutcomeDesk } from '../../src/api/webhooks/meetings/outcome-desk.ts';
import { loadPlaybook } from '../../src/playbook/load-playbook.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { Stop } from '../../src/workflows/messages.ts';
import { serveApp } from '../browser/serve-app.ts';

/** An answer of the API. */
export interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

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
  const apiToken = randomBytes(16).toString('hex');
  const playbook = await loadPlaybook(resolve(import.meta.dirname, '../../playbook'));
  const store = await openStore({ databaseUrl: 'pglite:', masterKey: randomBytes(32) });
  const stopped: OutcomeApi['stopped'] = [];
  const dispatcher: Dispatcher = {
    dispatchSubmission: unused,
    dispatchReply: unused,
    dispatchConfirmation: unused,
    dispatchStop(leadId, stop) {
      stopped.push({ leadId, ...stop });
      return Promise.resolve();
    },
  };
  const commands = new Proxy({}, { get: () => unused }) as LeadCommands;
  const failures: unknown[] = [];
  const pendingWork = createPendingWork((error) => failures.push(error));
  const dependencies = {
    ...{ store, commands, apiToken, dispatcher, outcomeDesk },
    publicUrl: 'https://leads.example',
    htmlOfText: (text: string) => text,
    sourceDesk: createSourceDesk(store, playbook),
    onCallDesk: { rules: () => playbook.onCall },
    ownerDesk: { member: (key: string) => playbook.team[key], give: () => Promise.resolve() },
    hasSequence: (name: string) => playbook.sequences.has(name),
    listRules: () => [],
    currentVersion: (name: string) => playbook.sequences.get(name),
    checkEdit: () => Promise.resolve([]),
    leadWebhooks: [createHubSpotWebhook({ ...outcomeDesk.hubSpot, isSandboxed: false })],
    formGuard: { allowedOrigins: [], maxPerMinute: 0 },
    brandName: () => playbook.brand.name,
    trustedProxies: 0,
    isSandboxed: false,
    log: { error: () => undefined, info: () => undefined },
  };
  const served = await serveApp(createApp(dependencies, pendingWork));
  const send = async (path: string, init: RequestInit): Promise<Answered> => {
    const response = await fetch(`${served.origin}${path}`, init);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, body: isJson ? (JSON.parse(text) as Answered['body']) : { text } };
  };
  const settled = async (): Promise<void> => {
    await pendingWork.settled();
    if (failures.length > 0) throw new AggregateError(failures, 'What requests left to do failed');
  };
  return {
    ...{ store, stopped, settled },
    post: (path, body, headers = {}) =>
      send(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } }),
    ask: (path, body) =>
      send(path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    async close() {
      await served.close();
      await settled();
      await store.close();
    },
  };
}

/** Answers the status and the code of an error, or what was answered in its place. */
export function codeOf({ status, body }: Answered): readonly [number, unknown] {
  return [status, (body['error'] as { code?: string } | undefined)?.code ?? body['status']];
}
