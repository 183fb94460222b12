import { describe, expect, it } from '@jest/globals';
import { untilTrue } from '../system/until-true.ts';
import { useSystem } from '../system/use-system.ts';
import {
  asFacebook,
  asHubSpotApp,
  asHubSpotWorkflow,
  asSalesforce,
  asStandard,
  asTypeform,
  post,
  publicUrl,
  secrets,
  type SignedRequest,
} from './post-signed.ts';

const used = useSystem({ skipsTime: false, environment: { ...secrets, PUBLIC_URL: publicUrl } });
const { emailsTo } = used;

const send = (request: SignedRequest): Promise<Response> => post(used.system.url, request);

/** Waits for the one lead of an address to be answered. */
async function answered(email: string): Promise<string> {
  await untilTrue(() => emailsTo(email).length > 0);
  return emailsTo(email)[0]?.subject ?? '';
}

function typeformResponse(email: string, token: string): object {
  return {
    event_id: 'e1',
    event_type: 'form_response',
    form_response: {
      form_id: 'f1',
      token,
      submitted_at: '2026-03-02T10:00:00Z',
      hidden: { source: 'demo_request' },
      definition: {
        fields: [
          { id: 'q1', type: 'email', title: 'Your e-mail' },
          { id: 'q2', type: 'short_text', title: 'Your name' },
        ],
      },
      answers: [
        { type: 'email', email, field: { id: 'q1', type: 'email' } },
        { type: 'text', text: 'Tina Form', field: { id: 'q2', type: 'short_text' } },
      ],
    },
  };
}

function notification(id: string, email: string): string {
  return `<Notification><Id>04l00000000000${id}AAA</Id><sObject xsi:type="sf:Lead" xmlns:sf="urn:sobject.enterprise.soap.sforce.com">
<sf:Id>00Q00000000000${id}AAA</sf:Id><sf:Email>${email}</sf:Email><sf:FirstName>Sal</sf:FirstName><sf:LastName>Force</sf:LastName>
<sf:LeadSource>demo_request</sf:LeadSource></sObject></Notification>`;
}

describe('a lead of Facebook', () => {
  it('is fetched once its webhook has named it, and answered', async () => {
    const email = 'fay@example.com';
    const lead = used.system.sandbox.addFacebookLead({
      formId: 'form-1',
      fields: { full_name: 'Fay Book', email, source: 'demo_request' },
    });
    await expect(used.system.sandbox.announceFacebookLead(lead)).resolves.toMatchObject({ isDelivered: true });
    await expect(used.system.sandbox.announceFacebookLead(lead)).resolves.toMatchObject({ isDelivered: true });
    expect(await answered(email)).toContain('demo');
    expect(emailsTo(email)).toHaveLength(1);
  });

  it('is kept as unusable when it is the one of the testing tool', async () => {
    const value = { leadgen_id: 444444444444, form_id: 444444444444, page_id: 444444444444, created_time: 1 };
    const entry = [{ id: '0', time: 1, changes: [{ field: 'leadgen', value }] }];
    const response = await send(asFacebook({ object: 'page', entry }));
    expect(response.status).toBe(200);
    const { submissions } = await list('state=unusable&route=facebook');
    expect(submissions).toEqual([expect.objectContaining({ reason: 'test-lead' })]);
  });

  it('waits for an operator when the token is refused, and is fetched when that is mended', async () => {
    used.system.sandbox.faults.add({ vendor: 'facebook', kind: 'status', status: 401, times: 'always' });
    const email = 'later.fay@example.com';
    const lead = used.system.sandbox.addFacebookLead({
      formId: 'form-1',
      fields: { full_name: 'Fay Later', email, source: 'demo_request' },
    });
    await used.system.sandbox.announceFacebookLead(lead);
    await untilTrue(async () => (await notices()).some(({ kind }) => kind === 'fetch'));
    used.system.sandbox.faults.clear();
    const { submissions } = await list('state=fetching&route=facebook');
    expect(submissions).toHaveLength(1);
    await operator(`/api/submissions/${submissions[0]?.submissionId ?? ''}/process`, { method: 'POST' });
    expect(await answered(email)).toContain('demo');
    await untilTrue(async () => !(await notices()).some(({ kind }) => kind === 'fetch'));
  });

  it('answers the verification of the webhook, and only with the right token', async () => {
    const verify = (token: string): Promise<Response> =>
      fetch(
        `${used.system.url}/webhooks/leads/facebook?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${token}`,
      );
    await expect((await verify('sandbox')).text()).resolves.toBe('1158201444');
    expect((await verify('wrong')).status).toBe(403);
  });
});

describe('a lead of Typeform', () => {
  it('is answered once, however often the response is sent', async () => {
    const email = 'tina@example.com';
    const request = asTypeform(typeformResponse(email, 'token-1'));
    const answers = await Promise.all([send(request), send(request), send(request)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await answered(email)).toContain('demo');
    expect(emailsTo(email)).toHaveLength(1);
  });
});

describe('a lead of HubSpot', () => {
  it('is fetched once its creation was told, and answered', async () => {
    const email = 'hub@example.com';
    const { id } = used.system.sandbox.addHubSpotContact({
      email,
      firstname: 'Hub',
      recent_conversion_event_name: 'demo_request',
    });
    const event = { objectId: Number(id), subscriptionId: 1, subscriptionType: 'contact.creation', occurredAt: 1 };
    const response = await send(asHubSpotApp([{ eventId: 1, portalId: 1, appId: 1, ...event }]));
    expect(response.status).toBe(202);
    expect(await answered(email)).toContain('demo');
  });

  it('is answered when a workflow sends the contact', async () => {
    const email = 'flow@example.com';
    const properties = { email: { value: email }, firstname: { value: 'Flo' }, lead_source: { value: 'demo_request' } };
    const response = await send(asHubSpotWorkflow({ vid: 77, properties }));
    expect(response.status).toBe(202);
    expect(await answered(email)).toContain('demo');
  });

  it('gets a 200 for an authentic body without a lead, and the body is kept whole', async () => {
    const body = { vid: 78, properties: { firstname: { value: 'Nobody' } } };
    expect((await send(asHubSpotWorkflow(body))).status).toBe(200);
    const { submissions } = await list('state=unusable&route=hubspot');
    const kept = await operator(`/api/submissions/${submissions[0]?.submissionId ?? ''}`);
    await expect(kept.json()).resolves.toMatchObject({ body: JSON.stringify(body) });
  });
});

describe('leads of Salesforce', () => {
  it('are all answered, and the message is acknowledged as Salesforce wants it', async () => {
    const emails = ['sal.1@example.com', 'sal.2@example.com', 'sal.3@example.com'];
    const request = asSalesforce(emails.map((email, index) => notification(String(index), email)));
    const first = await send(request);
    const again = await send(request);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(await first.text()).toContain('<Ack>true</Ack>');
    await Promise.all(emails.map(answered));
    expect(emails.map((email) => emailsTo(email).length)).toEqual([1, 1, 1]);
  });
});

describe('a lead of anybody who follows Standard Webhooks', () => {
  it('is answered', async () => {
    const email = 'stan@example.com';
    const lead = { email, firstName: 'Stan', leadData: { source: 'demo_request' } };
    const response = await send(asStandard({ type: 'lead.created', data: lead }, 'msg_1'));
    expect(response.status).toBe(200);
    expect(await answered(email)).toContain('demo');
  });
});

describe('a request that is not known to come from whom it says', () => {
  const real: [string, SignedRequest][] = [
    ['facebook', asFacebook({ object: 'page', entry: [] })],
    ['typeform', asTypeform(typeformResponse('forged@example.com', 'token-forged'))],
    ['hubspot', asHubSpotWorkflow({ vid: 79, properties: { email: { value: 'forged@example.com' } } })],
    ['standard', asStandard({ email: 'forged@example.com' }, 'msg_forged')],
  ];

  it.each(real)('is refused by the route %s when its body was changed', async (route, request) => {
    const response = await send({ ...request, body: `${request.body} ` });
    expect(response.status).toBe(401);
    const { submissions } = await list(`state=refused&route=${route}&limit=1`);
    const kept = await operator(`/api/submissions/${submissions[0]?.submissionId ?? ''}`);
    await expect(kept.json()).resolves.toMatchObject({ body: null, bodyHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it.each([
    ['hubspot', asHubSpotApp([], new Date(Date.now() - 6 * 60_000))],
    ['standard', asStandard({ email: 'stale@example.com' }, 'msg_stale', new Date(Date.now() - 6 * 60_000))],
  ])('is refused by the route %s when it is stale', async (_route, request) => {
    expect((await send(request)).status).toBe(401);
  });

  it('is refused by the route salesforce with another secret', async () => {
    const request = asSalesforce([notification('9', 'forged@example.com')]);
    const path = '/webhooks/leads/salesforce?secret=other';
    expect((await send({ ...request, path })).status).toBe(401);
  });

  it('starts nothing', async () => {
    expect(emailsTo('forged@example.com')).toHaveLength(0);
    const { submissions } = await list('state=accepted&limit=200');
    expect(submissions.filter(({ reason }) => reason !== undefined)).toEqual([]);
  });
});

describe('every route', () => {
  it.each(['form', 'typeform', 'hubspot', 'salesforce', 'standard'])(
    'refuses any method but POST at %s',
    async (route) => {
      const response = await fetch(`${used.system.url}/webhooks/leads/${route}`, { method: 'PUT' });
      expect({ status: response.status, allow: response.headers.get('allow') }).toEqual({ status: 405, allow: 'POST' });
    },
  );
});

interface ListedSubmission {
  readonly submissionId: string;
  readonly reason?: string;
}

const operator = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${used.system.url}${path}`, { ...init, headers: { authorization: `Bearer ${used.system.apiToken}` } });

const list = async (query: string): Promise<{ submissions: ListedSubmission[] }> =>
  (await (await operator(`/api/submissions?${query}`)).json()) as { submissions: ListedSubmission[] };

const notices = async (): Promise<{ kind: string }[]> =>
  ((await (await operator('/api/sources')).json()) as { notices: { kind: string }[] }).notices;
