import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { driveLeads } from '../system/lead-driver.ts';
import { startSystem, type TestSystem } from '../system/start-system.ts';

let system: TestSystem;

beforeAll(async () => {
  const sourceEdit = (title: string, setting: string) => ({
    file: 'sources.yaml',
    search: `title: ${title}`,
    replacement: `title: ${title}\n    ${setting}`,
  });
  const playbookEdits = [
    sourceEdit('Demo request', 'startsIn: observe'),
    sourceEdit('Webinar', 'acceptsPhoneAlone: true'),
  ];
  system = await startSystem({ skipsTime: false, playbookEdits });
});

afterAll(() => system.close());

const operator = async (path: string, method = 'GET'): Promise<Record<string, unknown>> =>
  (await (
    await fetch(`${system.url}${path}`, { method, headers: { authorization: `Bearer ${system.apiToken}` } })
  ).json()) as Record<string, unknown>;

const fill = async (body: unknown): Promise<Record<string, unknown>> =>
  (await (
    await fetch(`${system.url}/webhooks/leads/form`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  ).json()) as Record<string, unknown>;

const modeOf = async (source: string): Promise<unknown> => {
  const { sources } = (await operator('/api/sources')) as { sources: { source: string; mode: string }[] };
  return sources.find((one) => one.source === source)?.mode;
};

describe('a source that is observed', () => {
  const email = 'watched@example.com';

  it('has its leads stored and shown, and nothing begins', async () => {
    const answer = await fill({ email, firstName: 'WANDA', leadData: { source: 'demo_request' } });
    expect(answer).toEqual({ status: 'queued', submissionId: expect.any(String) });
    await expect(operator(`/api/submissions/${String(answer['submissionId'])}`)).resolves.toMatchObject({
      state: 'observed',
      source: 'demo_request',
      parse: { kind: 'lead', profile: { email, firstName: 'Wanda' } },
    });
    expect(await modeOf('demo_request')).toBe('observe');
    expect(system.sandbox.emails()).toHaveLength(0);
  });

  it('begins with what was stored as soon as an operator confirms it', async () => {
    await expect(operator('/api/sources/demo_request/confirm', 'POST')).resolves.toMatchObject({
      status: 'confirmed',
      started: 1,
    });
    expect(await modeOf('demo_request')).toBe('live');
    const { submissions } = (await operator('/api/submissions?source=demo_request')) as {
      submissions: { leadId: string; state: string }[];
    };
    expect(submissions.map(({ state }) => state)).toEqual(['accepted']);
    await driveLeads(system).untilTold(submissions[0]?.leadId ?? '', 'message-sent');
  });

  it('has what was stored by a process that had not heard of it worked all the same', async () => {
    const late = 'late.watched@example.com';
    const [submission] = await system.store.submissions.keep([
      {
        route: 'form',
        state: 'observed',
        source: 'demo_request',
        receivedAt: new Date(),
        rawBody: Buffer.from(JSON.stringify({ email: late, leadData: { source: 'demo_request' } })),
        headers: { 'content-type': 'application/json' },
        madeInSandbox: true,
      },
    ]);
    await expect(operator('/api/sources/demo_request/confirm', 'POST')).resolves.toMatchObject({ started: 1 });
    await expect(operator(`/api/submissions/${submission?.submissionId ?? ''}`)).resolves.toMatchObject({
      state: 'accepted',
      profile: { email: late },
    });
  });

  it('is one of the playbook', async () => {
    await expect(operator('/api/sources/nothing/confirm', 'POST')).resolves.toMatchObject({
      error: { code: 'unknown_source' },
    });
  });
});

describe('a source that takes a phone number alone', () => {
  it('makes a lead, which gets no e-mail and says so, and which is the same person once it gives an address', async () => {
    const phone = '+4915123456789';
    const first = await fill({ phone, leadData: { source: 'webinar' } });
    const leadId = String(first['leadId']);
    await driveLeads(system).untilTold(leadId, 'route-chosen');
    const email = 'gave.an.address@example.com';
    const second = await fill({ phone, email, leadData: { source: 'demo_request' } });
    expect(second['leadId']).toBe(leadId);
    await driveLeads(system).untilTold(leadId, 'message-sent');
    expect(system.sandbox.emails().filter(({ to }) => to.includes(email))).toHaveLength(1);
  });

  it('absorbs the younger of two leads that turn out to be one person', async () => {
    const phone = '+4915198765432';
    const email = 'two.in.one@example.com';
    const older = String((await fill({ phone, leadData: { source: 'webinar' } }))['leadId']);
    const younger = String((await fill({ email, leadData: { source: 'whitepaper' } }))['leadId']);
    expect(younger).not.toBe(older);
    await driveLeads(system).untilTold(younger, 'wait-started');
    const joined = await fill({ email, phone, leadData: { source: 'demo_request' } });
    expect(joined['leadId']).toBe(older);
    await driveLeads(system).untilTold(older, 'message-sent');
    await expect(operator(`/api/leads/${younger}`)).resolves.toMatchObject({
      mergedIntoLeadId: older,
      sequence: { state: 'stopped' },
    });
    expect(system.sandbox.emails().filter(({ to }) => to.includes(email))).toHaveLength(1);
  });

  it('refuses a lead without either', async () => {
    await expect(fill({ leadData: { source: 'webinar' } })).resolves.toMatchObject({
      error: { code: 'missing_email' },
    });
  });
});
