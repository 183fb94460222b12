import type { SourceDesk } from '../../src/api/intake/source-desk.ts';
import { receiveLeads } from '../../src/api/intake/receive-leads.ts';
import { ApiError } from '../../src/api/api-error.ts';
import { createFormWebhook } from '../../src/api/webhooks/form/create-form-webhook.ts';
import { FriendlyError } from '../../embedded/friendly-error.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import type { Store } from '../../src/store/store.ts';
import type { Scenario } from './scenario.ts';

interface Intake {
  readonly store: Store;
  readonly playbook: Pick<Playbook, 'sources'>;
}

/** A lead that has arrived. */
export interface ArrivedLead {
  readonly leadId: string;
  readonly submissionId: string;
  readonly source: string;
}

/**
 * Takes a lead in as the form's webhook does. A source that is only observed counts as confirmed.
 * @throws FriendlyError when the form would be refused, or holds no lead
 */
export async function takeInLead(
  { store, playbook }: Intake,
  { lead, at }: Pick<Scenario, 'lead' | 'at'>,
): Promise<ArrivedLead> {
  const headers = { 'content-type': 'application/json' };
  const { outcomes } = await receiveLeads(
    { store, sourceDesk: deskOf(playbook), isSandboxed: false },
    createFormWebhook(),
    {
      request: {
        method: 'POST',
        url: new URL('https://leads.example/webhooks/leads/form'),
        headers,
        rawBody: Buffer.from(JSON.stringify(lead)),
        receivedAt: at,
      },
      headers,
      isTooLarge: false,
    },
  ).catch((error: unknown) => {
    if (error instanceof ApiError) throw new FriendlyError(`The form would be refused: ${error.message}`);
    throw error;
  });
  const [outcome] = outcomes;
  if (outcome?.state !== 'accepted') throw new FriendlyError('The file holds no lead that could be worked.');
  return outcome;
}

function deskOf({ sources }: Intake['playbook']): SourceDesk {
  return {
    sources,
    isObserved: () => Promise.resolve(false),
    confirm: () => Promise.resolve(),
    reportUnknown: () => Promise.resolve(),
  };
}
