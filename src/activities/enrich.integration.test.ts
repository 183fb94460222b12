import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../sandbox/start-sandbox.ts';
import { checkMessage } from '../domain/check-message.ts';
import type { Dossier } from '../domain/dossier.ts';
import { findAsset } from '../domain/find-asset.ts';
import { messageTokens } from '../domain/message-tokens.ts';
import type { Arrival } from '../domain/submission.ts';
import { loadPlaybook } from '../playbook/load-playbook.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { renderTemplate } from '../playbook/render-template.ts';
import type { Crm } from '../providers/crm.ts';
import { createHubSpotCrm } from '../providers/crm/hubspot/hubspot-crm.ts';
import { createNoCrm } from '../providers/crm/no-crm.ts';
import { anyEmail, arrivalOf, replyOf } from '../store/contract/fixtures.ts';
import { openStore } from '../store/open-store.ts';
import type { LeadCase } from '../store/ports/case-store.ts';
import type { Store } from '../store/store.ts';
import { assessmentInputOf } from './assessment-input.ts';
import { factsForMessage } from './facts-for-message.ts';
import { createEnrichActivities, createEnrichWithoutCrmActivities } from './enrich.ts';

const now = new Date('2026-11-20T12:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

let sandbox: Sandbox;
let store: Store;
let playbook: Playbook;
let hubSpot: Crm;
beforeAll(async () => {
  sandbox = await startSandbox({ lookUpLagMs: 0 });
  store = await openStore({ databaseUrl: 'pglite:', masterKey: randomBytes(32) });
  playbook = await loadPlaybook('playbook');
  hubSpot = createHubSpotCrm({ accessToken: 'pat-4711', baseUrl: sandbox.baseUrls.hubspot });
});
afterEach(() => {
  sandbox.faults.clear();
  sandbox.requests.clear();
});
afterAll(async () => {
  await store.close();
  await sandbox.close();
});

const geoIp = { locate: () => ({}) };

function receive(email: string, firstName: string | undefined, given: Partial<Arrival> = {}) {
  return store.submissions.receive(arrivalOf({ receivedAt: now, profile: { email, firstName }, ...given }));
}

interface Enriched extends LeadCase {
  readonly dossier: Dossier;
}

async function enrich(
  { leadId, submissionId }: { readonly leadId: string; readonly submissionId: string },
  crm: Crm = hubSpot,
): Promise<Enriched> {
  const activities = createEnrichActivities({ store, crm, geoIp, playbook });
  await activities.buildDossier({ leadId, submissionId, nowMs: now.getTime() });
  const { dossier, ...rest } = await store.cases.get(submissionId);
  if (dossier === undefined) throw new Error('No dossier was saved');
  return { ...rest, dossier };
}

const unsubscribeUrl = 'https://leads.example.com/unsubscribe/token';

/** Writes the first answer of a form, as the default playbook has it and the guardrails let it pass. */
function firstAnswerTo({ profile, content, dossier }: Enriched, sequence: string, name: string): string {
  const template = playbook.sequences.get(sequence)?.templates[name];
  if (template === undefined) throw new Error(`There is no template ${name}`);
  const { returningAs } = dossier;
  const asset = findAsset(content, playbook.content);
  const message = renderTemplate(template, messageTokens({ profile, asset, playbook, unsubscribeUrl, returningAs }));
  const { sender } = playbook.senders;
  const facts = factsForMessage({ playbook, profile, sender, confirmUrl: undefined, unsubscribeUrl });
  expect(checkMessage(message, facts, playbook.guardrails).reasons).toEqual([]);
  expect(message.html?.startsWith(`<p>${message.text.split('\n')[0] ?? ''}</p>`)).toBe(true);
  return message.text;
}

describe('the dossier of a returning lead', () => {
  it('holds what the CRM and our own store know of earlier contact', async () => {
    const email = anyEmail();
    const contact = { email, firstname: 'Marco', jobtitle: 'CTO', hs_timezone: 'europe_slash_rome' };
    const { id } = sandbox.addHubSpotContact({ ...contact, createdate: daysAgo(300).toISOString() });
    const deal = { dealname: 'Acme', dealstage: 'contractsent', createdate: '2026-03-02T10:00:00Z' };
    sandbox.addHubSpotRecord(id, 'deals', deal);
    await receive(email, 'Marco', { source: 'content_download', receivedAt: daysAgo(40) });
    await store.replies.receive(replyOf({ fromAddress: email, text: 'Not interested', receivedAt: daysAgo(39) }));
    const enriched = await enrich(await receive(email, 'Marco'));
    expect(enriched.dossier).toMatchObject({
      history: { sentiment: 'negative', openDeals: 1, openTickets: 0 },
      ...{ returningAs: 'Marco', hasOpenDeal: true, hasOpenTicket: false, missing: [] },
      timeZone: { timeZone: 'Europe/Rome', source: 'crm' },
    });
    const { history, jobTitle } = assessmentInputOf(enriched, playbook);
    expect(jobTitle).toBe('CTO');
    expect(history.slice(-3)).toEqual([
      'Last answer of October (negative): declined.',
      expect.stringMatching(/^Came by ".+" in October\.$/),
      'Open deal in stage contractsent since March.',
    ]);
    const told = (await store.timeline.list(enriched.leadId)).find(({ type }) => type === 'dossier-built');
    expect(told?.summary).toContain('Known in the CRM, 1 open deal, 1 earlier submission');
  });

  it('says what is missing when the CRM knows the contact and does not tell more', async () => {
    const email = anyEmail();
    const { id } = sandbox.addHubSpotContact({ email, firstname: 'Marco' });
    sandbox.faults.add({ vendor: 'hubspot', kind: 'status', status: 500, path: `/contacts/${id}`, times: 'always' });
    const { dossier } = await enrich(await receive(email, 'Marco'));
    expect(dossier).toMatchObject({ crmContact: { contactId: id }, history: { lines: [], sentiment: 'unknown' } });
    expect(dossier.missing).toContain('CRM history: deals: INTERNAL_ERROR');
    expect(dossier).not.toHaveProperty('hasOpenDeal');
  });

  it('leaves the CRM less time than the activity has', async () => {
    const email = anyEmail();
    sandbox.addHubSpotContact({ email, firstname: 'Marco' });
    const given: number[] = [];
    const readHistory: Crm['readHistory'] = (_contactId, { withinMs }) => {
      given.push(withinMs);
      return Promise.resolve({ missing: [] });
    };
    await enrich(await receive(email, 'Marco'), { ...hubSpot, readHistory });
    expect(given).toEqual([expect.any(Number)]);
    expect(given[0]).toBeLessThan(5_000);
  });

  it('costs a new lead no call but the one that looks for it', async () => {
    const { dossier } = await enrich(await receive(anyEmail(), 'Marco'));
    expect(dossier.history).toBeUndefined();
    expect(sandbox.requests.list()).toHaveLength(1);
  });

  it('holds what our own store knows when the CRM is down', async () => {
    const email = anyEmail();
    await receive(email, 'Marco', { receivedAt: daysAgo(3) });
    const { leadId, submissionId } = await receive(email, 'Marco', { content: { message: 'Again' } });
    const activities = createEnrichWithoutCrmActivities({ store, geoIp, playbook });
    await activities.buildDossierWithoutCrm({ leadId, submissionId, nowMs: now.getTime(), because: 'timeout' });
    const { dossier } = await store.cases.get(submissionId);
    expect(dossier).toMatchObject({
      ...{ returningAs: 'Marco', missing: ['CRM: timeout'] },
      history: { lines: [expect.stringContaining('3 days ago')] },
    });
  });
});

describe('"Welcome back"', () => {
  const contactReply = (enriched: Enriched): string => firstAnswerTo(enriched, 'contact-reply', 'contact-reply');

  it('greets a lead whom the CRM has known for long, in both first answers', async () => {
    const email = anyEmail();
    sandbox.addHubSpotContact({ email, firstname: 'Marco', createdate: daysAgo(90).toISOString() });
    const enriched = await enrich(await receive(email, 'Marco'));
    expect(contactReply(enriched)).toMatch(/^Welcome back, Marco,\n/);
    expect(firstAnswerTo(enriched, 'sales-demo', 'demo-confirmation')).toMatch(/^Welcome back, Marco,\n/);
  });

  it('greets a lead who wrote two days ago, without any CRM', async () => {
    const email = anyEmail();
    await receive(email, 'Marco', { receivedAt: daysAgo(2) });
    const received = await receive(email, 'Marco', { content: { message: 'Again' } });
    expect(contactReply(await enrich(received, createNoCrm()))).toMatch(/^Welcome back, Marco,/);
  });

  it('does not greet a lead whose contact our automation made a moment ago', async () => {
    const email = anyEmail();
    await enrich(await receive(email, 'Marco', { receivedAt: daysAgo(0.01) }));
    sandbox.addHubSpotContact({ email, firstname: 'Marco', createdate: daysAgo(0.009).toISOString() });
    const again = await receive(email, 'Marco', { content: { message: 'Again' } });
    expect(contactReply(await enrich(again))).toMatch(/^Hi Marco,\n/);
  });

  it('does not greet another person of the same address, nor as the first one', async () => {
    const email = anyEmail();
    sandbox.addHubSpotContact({ email, firstname: 'Marco', createdate: daysAgo(90).toISOString() });
    await receive(email, 'Marco', { receivedAt: daysAgo(5) });
    const anna = await enrich(await receive(email, 'Anna', { content: { message: 'Also here' } }));
    expect(contactReply(anna)).toMatch(/^Hi Anna,\n/);
  });

  it('does not greet the second person with the dossier of the first', async () => {
    const email = anyEmail();
    await receive(email, 'Marco', { receivedAt: daysAgo(5) });
    const marco = await receive(email, 'Marco', { content: { message: 'Again' } });
    await enrich(marco);
    await receive(email, 'Anna', { content: { message: 'Also here' } });
    const { profile, dossier } = await store.cases.get(marco.submissionId);
    expect(profile.firstName).toBe('Anna');
    expect(dossier?.returningAs).toBe('Marco');
    const tokens = messageTokens({
      profile,
      asset: undefined,
      playbook,
      unsubscribeUrl,
      returningAs: dossier?.returningAs,
    });
    expect(tokens.is_returning).toBeNull();
  });

  it('greets nobody without a name', async () => {
    const email = anyEmail();
    sandbox.addHubSpotContact({ email, firstname: 'Marco', createdate: daysAgo(90).toISOString() });
    expect(contactReply(await enrich(await receive(email, undefined)))).toMatch(/^Hi there,\n/);
  });
});
