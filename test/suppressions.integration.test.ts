import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  anyEmail,
  anyPhone,
  arrivalOf,
  claimOf,
  draft,
  versionOf,
  type DraftedLead,
} from '../src/store/contract/fixtures.ts';
import { startApi, type TestApi } from './system/start-api.ts';
import { untilTrue } from './system/until-true.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const operate = async (path: string, body?: unknown, type = 'application/json') => {
  const response = await fetch(`${api.url}${path}`, {
    headers: { authorization: `Bearer ${api.apiToken}`, 'content-type': type },
    ...(body !== undefined && { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, text, body: (isJson ? JSON.parse(text) : {}) as Record<string, unknown> };
};

const claimKind = async (lead: DraftedLead): Promise<string> => (await api.store.deliveries.claim(claimOf(lead))).kind;

describe('the link to unsubscribe', () => {
  const newLead = async (): Promise<DraftedLead & { readonly phone: string; readonly link: string }> => {
    const phone = anyPhone();
    const lead = await draft(api.store, { profile: { ...arrivalOf().profile, phone } });
    return { ...lead, phone, link: `${api.url}/unsubscribe/${api.store.suppressions.tokenOf(lead.leadId)}` };
  };
  const isClosed = async (channel: 'email' | 'sms', address: string): Promise<boolean> =>
    (await api.store.suppressions.find(channel, address)) !== undefined;

  it('shows a page without a word about the person, and changes nothing', async () => {
    const lead = await newLead();
    const response = await fetch(lead.link);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('Nothing has changed by opening this page');
    for (const personal of [lead.email, lead.phone, lead.leadId, 'Jane']) expect(page).not.toContain(personal);
    expect(await claimKind(lead)).toBe('go');
    expect((await fetch(lead.link, { method: 'HEAD' })).status).toBe(200);
    expect(await isClosed('email', lead.email)).toBe(false);
  });

  const oneClick = 'List-Unsubscribe=One-Click';
  const formData = new FormData();
  formData.set('List-Unsubscribe', 'One-Click');
  it.each([
    { title: 'urlencoded', init: { body: oneClick, headers: { 'content-type': 'application/x-www-form-urlencoded' } } },
    { title: 'as multipart', init: { body: formData } },
    { title: 'without a body', init: {} },
    { title: 'as what nobody understands', init: { body: '{', headers: { 'content-type': 'text/odd' } } },
  ])('ends all e-mail with one click, sent $title', async ({ init }) => {
    const lead = await newLead();
    const response = await fetch(lead.link, { method: 'POST', redirect: 'error', ...init });
    expect(response.status).toBe(200);
    expect(await claimKind(lead)).toBe('stopped');
    expect(await isClosed('email', lead.email)).toBe(true);
    expect(await isClosed('sms', lead.phone)).toBe(false);
  });

  it('lets choose by channel', async () => {
    const lead = await newLead();
    const choose = async (channel: string): Promise<string> =>
      (await fetch(lead.link, { method: 'POST', body: new URLSearchParams({ channel }) })).text();
    const first = await choose('sms');
    expect(first).toContain('That is noted and in force from now on.');
    expect(first).toContain('name="email" value="yes" checked');
    expect(first).toContain('name="sms" value="yes">');
    expect([await isClosed('email', lead.email), await isClosed('sms', lead.phone)]).toEqual([false, true]);
    expect(await choose('all')).toContain('writes to you no more');
    expect(await isClosed('email', lead.email)).toBe(true);
  });

  it('sets each channel as its form says, and opens again only what was closed by the lead', async () => {
    const lead = await newLead();
    const save = async (chosen: Record<string, 'yes'>): Promise<boolean[]> => {
      await fetch(lead.link, { method: 'POST', body: new URLSearchParams({ preferences: 'yes', ...chosen }) });
      return [await isClosed('email', lead.email), await isClosed('sms', lead.phone)];
    };
    expect(await save({ email: 'yes', sms: 'yes' })).toEqual([false, false]);
    expect(await save({ sms: 'yes' })).toEqual([true, false]);
    expect(await save({ email: 'yes' })).toEqual([false, true]);
    const told = (await api.store.timeline.list(lead.leadId)).filter(({ type }) => type === 'suppression-lifted');
    expect(told.map(({ summary }) => summary)).toEqual([
      'Messages may be sent by e-mail again, says the lead: chosen by the link in a message',
    ]);
    const bounce = {
      channel: 'email',
      address: lead.email,
      reason: 'hard-bounce',
      origin: 'x',
      at: new Date(),
    } as const;
    await api.store.suppressions.suppress(bounce);
    expect(await save({ email: 'yes', sms: 'yes' })).toEqual([true, false]);
  });

  it('is known only when we wrote it', async () => {
    expect((await fetch(`${api.url}/unsubscribe/${'a'.repeat(64)}`)).status).toBe(404);
    expect((await fetch(`${api.url}/unsubscribe/${'a'.repeat(64)}`, { method: 'POST' })).status).toBe(404);
    const { link } = await newLead();
    expect((await fetch(link, { method: 'DELETE' })).status).toBe(405);
  });
});

describe('the list of suppressions', () => {
  it('is added to, read with the reason, and undone with a note', async () => {
    const lead = await draft(api.store);
    const given = { channel: 'email', address: lead.email };
    const added = await operate('/api/suppressions', given);
    expect(added).toMatchObject({ status: 201, body: { isNew: true } });
    expect(await claimKind(lead)).toBe('stopped');
    expect(await operate('/api/suppressions', given)).toMatchObject({ status: 200, body: { isNew: false } });
    const suppressionId = String(added.body['suppressionId']);
    const listed = await operate('/api/suppressions?channel=email&reason=operator');
    expect(listed.body['suppressions']).toContainEqual(
      expect.objectContaining({ suppressionId, reason: 'operator', hint: expect.stringContaining('@') }),
    );
    expect(listed.text).not.toContain(lead.email);
    const path = `/api/suppressions/${suppressionId}/lift`;
    expect((await operate(path, { by: 'Alex' })).status).toBe(400);
    expect(await operate(path, { by: 'Alex', note: 'They asked.' })).toMatchObject({
      ...{ status: 200, body: { lifted: { by: 'Alex', note: 'They asked.' } } },
    });
    expect((await operate(path, { by: 'Alex', note: 'Again' })).status).toBe(404);
    expect((await operate('/api/suppressions?lifted=true')).text).toContain(suppressionId);
  });

  it.each([
    { channel: 'email', address: 'nobody' },
    { channel: 'sms', address: '555' },
    { channel: 'fax', address: 'a@b.example' },
    { channel: 'email' },
  ])('takes no %j', async (given) => {
    expect((await operate('/api/suppressions', given)).status).toBe(400);
  });

  it('is imported from CSV, and its export can be imported again', async () => {
    const [email, phone] = [anyEmail(), anyPhone()];
    const csv = `\uFEFFAddress,channel,comment\r\n"${email}",,"a, b"\r\n${phone},sms,\r\n`;
    const imported = await operate('/api/suppressions/import', csv, 'text/csv');
    expect(imported).toMatchObject({ status: 200, body: { imported: 2, known: 0 } });
    expect(await api.store.suppressions.find('email', email)).toMatchObject({ reason: 'imported' });
    const held = await api.store.suppressions.find('sms', phone);
    const exported = await operate('/api/suppressions.csv');
    expect(exported.text.split('\n')[0]).toBe('channel,address,address_hash,hint,reason,origin,suppressed_at');
    expect(exported.text).not.toContain(email);
    await api.store.suppressions.lift(held?.suppressionId ?? '', { by: 'Alex', note: 'x', at: new Date() });
    const again = await operate('/api/suppressions/import', exported.text, 'text/csv');
    expect(again.body).toMatchObject({ imported: 1 });
    expect(await api.store.suppressions.find('sms', phone)).toBeDefined();
  });

  it('wakes the workflows that a list silences, by address or by hash', async () => {
    const [byAddress, byHash] = [await draft(api.store), await draft(api.store)];
    await operate('/api/suppressions/import', `address\n${byAddress.email}\n`, 'text/csv');
    await api.store.suppressions.suppress({
      ...{ channel: 'email', address: byHash.email, reason: 'operator', origin: 'a test', at: new Date() },
    });
    const [held] = await api.store.suppressions.list({ limit: 1 });
    await api.store.suppressions.lift(held?.suppressionId ?? '', { by: 'Alex', note: 'x', at: new Date() });
    const again = { leadId: byHash.leadId, causeId: randomUUID(), version: versionOf(), at: new Date() };
    await api.store.enrollments.enroll(again);
    await operate('/api/suppressions/import', `address_hash\n${held?.addressHash ?? ''}\n`, 'text/csv');
    await untilTrue(() => api.stoppedWorkflowIds.includes(`lead:${byHash.leadId}`));
    expect(api.stoppedWorkflowIds).toContain(`lead:${byAddress.leadId}`);
  });

  it('takes nothing of a list with a fault, and names its line', async () => {
    const email = anyEmail();
    const refused = await operate('/api/suppressions/import', `address\n${email}\nnobody\n`, 'text/csv');
    expect(refused).toMatchObject({
      ...{ status: 400, body: { error: { code: 'invalid_csv', issues: ['line 3: this is no e-mail address'] } } },
    });
    expect(await api.store.suppressions.find('email', email)).toBeUndefined();
    expect((await operate('/api/suppressions/import', 'a"b\n"c', 'text/csv')).status).toBe(400);
    expect((await operate('/api/suppressions/import', `name\n${randomUUID()}`, 'text/csv')).status).toBe(400);
  });
});
