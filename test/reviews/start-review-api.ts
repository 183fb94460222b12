import type { Client } from '@temporalio/client';
import { createEditCheck } from '../../src/activities/check-edit.ts';
import { htmlOfText } from '../../src/activities/html-of-text.ts';
import type { ApiError } from '../../src/api/api-error.ts';
import { createDispatcher } from '../../src/api/dispatcher.ts';
import type { LeadCommands } from '../../src/api/lead-commands.ts';
import type { Store } from '../../src/store/store.ts';
import type { DecideReview } from '../../src/workflows/messages.ts';
import { serveTestApi, type Answered } from '../system/serve-test-api.ts';

/** The API over a store in memory; instead of workflows it has a list of what they were told. */
export interface ReviewApi {
  readonly origin: string;
  readonly store: Store;
  readonly decided: (DecideReview & { readonly leadId: string })[];
  /** The workflows that were woken, once for each time. */
  readonly woken: string[];
  /** Lets workflows refuse decisions from now on, until it is called without an error. */
  refuseDecisions(error?: ApiError): void;
  get(path: string): Promise<Answered>;
  post(path: string, body: unknown): Promise<Answered>;
  getLines(path: string): Promise<{ readonly type: string | null; readonly lines: unknown[] }>;
  /** Resolves when nothing goes on any more that a request left to do. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const unused = (): Promise<never> => Promise.reject(new Error('No test of reviews gives this command'));

/** Starts the API on a free port for tests of reviews and feedback. */
export async function startReviewApi(): Promise<ReviewApi> {
  const decided: (DecideReview & { readonly leadId: string })[] = [];
  const woken: string[] = [];
  let refusal: ApiError | undefined;
  const commands: LeadCommands = {
    sendNow: unused,
    skipStep: unused,
    tellPause: unused,
    tellResume: unused,
    tellStop: unused,
    startOnMany: unused,
    startVersionChange: unused,
    progressOf: unused,
    resolveAttention: unused,
    resolveIn: unused,
    decideReview(leadId, decision) {
      if (refusal !== undefined) return Promise.reject(refusal);
      decided.push({ leadId, ...decision });
      return Promise.resolve({ decided: decision.reviewId });
    },
  };
  const { origin, apiToken, store, settled, close } = await serveTestApi(({ store, playbook, publicUrl }) => ({
    commands,
    dispatcher: createDispatcher({ client: clientThatWakes(woken), store }),
    checkEdit: createEditCheck({ store, playbook, publicUrl }),
    htmlOfText,
  }));
  const authorization = `Bearer ${apiToken}`;
  const answered = async (response: Response): Promise<Answered> => ({
    status: response.status,
    body: (await response.json()) as Answered['body'],
  });
  return {
    origin,
    store,
    decided,
    woken,
    settled,
    close,
    refuseDecisions(error) {
      refusal = error;
    },
    get: async (path) => answered(await fetch(`${origin}${path}`, { headers: { authorization } })),
    post: async (path, body) =>
      answered(
        await fetch(`${origin}${path}`, {
          method: 'POST',
          headers: { authorization, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      ),
    async getLines(path) {
      const response = await fetch(`${origin}${path}`, { headers: { authorization } });
      const lines = (await response.text()).split('\n').filter((line) => line !== '');
      return { type: response.headers.get('content-type'), lines: lines.map((line): unknown => JSON.parse(line)) };
    },
  };
}

/** Answers the status and the code of an error. */
export function codeOf({ status, body }: Answered): unknown {
  return [status, (body['error'] as { code?: string } | undefined)?.code];
}

function clientThatWakes(woken: string[]): Client {
  const signalWithStart = (_name: string, { workflowId }: { workflowId: string }): Promise<void> => {
    woken.push(workflowId);
    return Promise.resolve();
  };
  return { workflow: { signalWithStart } } as unknown as Client;
}
