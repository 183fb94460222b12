import { getClient as activityClient } from '@temporalio/activity';
import { createDispatcher } from '../../src/api/dispatcher.ts';
import { createOpenGate } from '../../src/activities/vendors/vendor-gate.ts';
import { connectUnpaced } from '../../src/providers/connected-sender.ts';
import { createNoCrm } from '../../src/providers/crm/no-crm.ts';
import type { Dependencies } from '../../src/dependencies.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import type { PricedModel } from '../../src/providers/llm/priced-model.ts';
import type { Store } from '../../src/store/store.ts';
import type { Recorder } from './recorder.ts';
import { createStandIns } from './stand-ins.ts';

interface SimulatedParts {
  readonly store: Store;
  readonly playbook: Playbook;
  /** Those that judge, and those that write messages; both may change between simulations. */
  readonly models: readonly PricedModel[];
  readonly writers: readonly PricedModel[];
  readonly recorder: Recorder;
}

/** Where links of our own lead in a simulation: nowhere (RFC 2606). */
export const publicUrl = 'https://leads.example';

/** Builds what activities work with so that nothing leaves the process. */
export function simulatedDependencies({ store, playbook, models, writers, recorder }: SimulatedParts): Dependencies {
  const { email, sms, chat, tickets } = createStandIns(recorder);
  return {
    store,
    playbook,
    publicUrl,
    models,
    writers,
    modelBudget: {},
    crm: createNoCrm(),
    geoIp: { locate: () => ({}) },
    leadSources: {},
    handOver: () => Promise.reject(new Error('A simulation fetches no leads')),
    silence: (leadId, stop) => createDispatcher({ client: activityClient(), store }).dispatchStop(leadId, stop),
    email: connectUnpaced(email, true),
    sms: connectUnpaced(sms, true),
    chat,
    standIns: new Set([chat.vendor]),
    tickets: { provider: tickets, isSandboxed: true },
    gate: createOpenGate(),
    probes: new Map(),
    outages: { watch: () => Promise.resolve(), release: () => Promise.resolve(0) },
    queueRates: {},
    close: () => store.close(),
  };
}
