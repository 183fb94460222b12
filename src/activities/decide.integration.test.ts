import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Assessment } from '../domain/assessment.ts';
import { loadPlaybook } from '../playbook/load-playbook.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { arrive, noon, secondsLater, type ArrivedLead } from '../store/contract/fixtures.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { createDecideActivities } from './decide.ts';
import type { DecideRequest, Decision } from './decision.ts';

const judgement: Assessment = {
  intent: 'TIRE_KICKER',
  score: 50,
  reasoning: 'Reads.',
  suggestedTone: 'warm',
  confidence: 0.8,
  judgedBy: 'rules',
  judge: 'built-in rules',
};

let store: Store;
let playbook: Playbook;
beforeAll(async () => {
  store = await openStore({ databaseUrl: 'pglite:', masterKey: randomBytes(32) });
  playbook = await loadPlaybook('playbook');
});
afterAll(() => store.close());

async function submit(source: string, email?: string): Promise<ArrivedLead> {
  const content = { message: crypto.randomUUID() };
  const lead = await arrive(store, { source, content, ...(email !== undefined && { profile: { email } }) });
  await store.cases.saveAssessment(lead, judgement, noon);
  return lead;
}

type Told = Partial<Pick<DecideRequest, 'speaking' | 'inHand'>>;

function decide(
  { leadId, submissionId }: ArrivedLead,
  { speaking = [], inHand = [submissionId] }: Told = {},
  usedStore = store,
): Promise<Decision> {
  const request = { leadId, submissionId, nowMs: secondsLater(3).getTime(), speaking, inHand };
  return createDecideActivities({ store: usedStore, playbook }).decide(request);
}

async function turnsOf({ leadId }: ArrivedLead): Promise<unknown[]> {
  const events = await store.timeline.list(leadId);
  return events.filter(({ type }) => type === 'route-chosen').map(({ data }) => data?.['turn']);
}

function enrollmentIdOf({ enrollment }: Decision): string {
  if (enrollment === undefined) throw new Error('Nothing was enrolled');
  return enrollment.enrollmentId;
}

describe('decide', () => {
  it('answers that the superseded no longer runs, also when it is done again after it took over', async () => {
    const whitepaper = await submit('whitepaper');
    const speaking = [enrollmentIdOf(await decide(whitepaper))];
    const demo = await submit('demo_request', whitepaper.email);
    const broken: Store = {
      ...store,
      leads: { ...store.leads, change: () => Promise.reject(new Error('The database is away')) },
    };
    await expect(decide(demo, { speaking }, broken)).rejects.toThrow('away');
    const decision = await decide(demo, { speaking });
    expect(decision.stillRunning).toEqual([enrollmentIdOf(decision)]);
  });

  it('counts only what the run says speaks, and ends what only the store takes for running', async () => {
    const first = await submit('whitepaper');
    const stale = enrollmentIdOf(await decide(first));
    const again = await submit('whitepaper', first.email);
    const decision = await decide(again);
    expect(decision.stillRunning).toEqual([enrollmentIdOf(decision)]);
    expect(await turnsOf(first)).toEqual(['begin', 'begin']);
    expect(await store.enrollments.get(stale)).toMatchObject({ state: 'stopped', reason: 'superseded' });
  });

  it('lets the same sequence go on while it speaks', async () => {
    const first = await submit('whitepaper');
    const speaking = [enrollmentIdOf(await decide(first))];
    const decision = await decide(await submit('whitepaper', first.email), { speaking });
    expect(decision.enrollment).toBeUndefined();
    expect(decision.stillRunning).toEqual(speaking);
  });

  it('ends nothing whose cause the run still has in hand', async () => {
    const first = await submit('webinar');
    const undecided = enrollmentIdOf(await decide(first));
    const second = await submit('whitepaper', first.email);
    const decision = await decide(second, { inHand: [first.submissionId, second.submissionId] });
    expect(decision.stillRunning).toEqual([undecided, enrollmentIdOf(decision)]);
  });

  it('ends nothing that came later, which a run that was reset has yet to decide again', async () => {
    const first = await submit('webinar');
    const second = await submit('whitepaper', first.email);
    const later = enrollmentIdOf(await decide(second, { inHand: [first.submissionId, second.submissionId] }));
    const decision = await decide(first);
    expect(decision.stillRunning).toEqual([enrollmentIdOf(decision), later]);
  });
});
