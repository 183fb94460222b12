import { describe, expect, it } from '@jest/globals';
import { useSystem } from '../system/use-system.ts';

const used = useSystem({
  skipsTime: false,
  environment: {
    FORM_ALLOWED_ORIGINS: 'https://www.example.com',
    FORM_MAX_PER_MINUTE: '25',
    FORM_TOKEN: 'a-token-of-our-own-servers',
  },
});

const ourServer = { authorization: 'Bearer a-token-of-our-own-servers' };
const json = { 'content-type': 'application/json' };

function fill(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const init = { method: 'POST', headers: { ...json, ...ourServer, ...headers }, body: JSON.stringify(body) };
  return fetch(`${used.system.url}/webhooks/leads/form`, init);
}

interface Queued {
  readonly status: string;
  readonly submissionId: string;
  readonly leadId?: string;
}
const queued = async (response: Response): Promise<Queued> => (await response.json()) as Queued;

async function submission(id: string): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${used.system.apiToken}` };
  const response = await fetch(`${used.system.url}/api/submissions/${id}`, { headers });
  return (await response.json()) as Record<string, unknown>;
}

describe('a form that is sent again', () => {
  it('is one submission under one Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'fill-1' };
    const lead = { email: 'again@example.com', message: 'Once.' };
    const [one, other] = await Promise.all([fill(lead, key), fill(lead, key)].map(async (sent) => queued(await sent)));
    expect(other).toEqual(one);
  });

  it('is refused when the key comes with another content', async () => {
    const key = { 'idempotency-key': 'fill-2' };
    await fill({ email: 'first@example.com' }, key);
    const response = await fill({ email: 'second@example.com' }, key);
    expect(response.status).toBe(422);
    await expect(response.json()).resolves.toMatchObject({ error: { code: 'idempotency_key_reused' } });
  });

  it('is one submission without a key when it says the same within ten minutes', async () => {
    const lead = { email: 'double.click@example.com', message: 'Please call.' };
    const one = await queued(await fill(lead));
    expect(await queued(await fill(lead))).toEqual(one);
    expect((await queued(await fill({ ...lead, message: 'Please write.' }))).submissionId).not.toBe(one.submissionId);
  });
});

describe('what a form may be', () => {
  it('is multipart as well, with nested fields and a file that is left out', async () => {
    const body = new FormData();
    body.set('email', 'multi@example.com');
    body.set('leadData[source]', 'webinar');
    body.set('attachment', new Blob(['x'.repeat(1_000)]), 'notes.txt');
    const response = await fetch(`${used.system.url}/webhooks/leads/form`, {
      method: 'POST',
      body,
      headers: ourServer,
    });
    const { submissionId } = await queued(response);
    await expect(submission(submissionId)).resolves.toMatchObject({ state: 'accepted', source: 'webinar' });
  });

  it('is refused when a file breaks off in the middle, and the server lives', async () => {
    const body = '--X\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\nabc';
    const headers = { ...ourServer, 'content-type': 'multipart/form-data; boundary=X' };
    const response = await fetch(`${used.system.url}/webhooks/leads/form`, { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    await expect(response.json()).resolves.toMatchObject({ error: { code: 'invalid_multipart' } });
  });

  it('tells the time zone, consents and UTM values, and keeps the address of who sent it', async () => {
    const { submissionId } = await queued(
      await fill(
        {
          email: 'full@example.com',
          phone: '(555) 123-4567',
          country: 'United States',
          timeZone: 'America/Denver',
          consents: { sms: { given: true, wording: 'You may text me.', at: new Date().toISOString() } },
          utm_medium: 'cpc',
          utm_campaign: 'spring',
          leadData: { source: 'demo_request', pageURL: 'https://www.example.com/demo?utm_source=x&id=1' },
        },
        { 'user-agent': 'Mozilla/5.0' },
      ),
    );
    await expect(submission(submissionId)).resolves.toMatchObject({
      profile: {
        phone: '+15551234567',
        country: 'US',
        timeZone: 'America/Denver',
        consents: { sms: { wording: 'You may text me.' } },
      },
      content: {
        medium: 'cpc',
        campaign: 'spring',
        pageUrl: 'https://www.example.com/demo?id=1',
        userAgent: 'Mozilla/5.0',
        ipAddress: expect.stringContaining('127.0.0.1'),
      },
    });
  });

  it('is a trap for robots: answered like any other, kept, and not worked', async () => {
    const answer = await queued(await fill({ email: 'robot@example.com', hp_reference: 'https://spam.example' }));
    expect(answer).toEqual({ status: 'queued', submissionId: expect.any(String), leadId: expect.any(String) });
    await expect(submission(answer.submissionId)).resolves.toMatchObject({ state: 'unusable', reason: 'honeypot' });
  });
});

describe('who may post a form', () => {
  const preflight = (origin: string): Promise<Response> =>
    fetch(`${used.system.url}/webhooks/leads/form`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });

  it('is told to browsers: pages of the listed origins', async () => {
    const listed = await preflight('https://www.example.com');
    expect({ status: listed.status, origin: listed.headers.get('access-control-allow-origin') }).toEqual({
      status: 204,
      origin: 'https://www.example.com',
    });
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is nobody who posts too often, but for our own servers', async () => {
    const anybody = { authorization: '' };
    const statuses: number[] = [];
    for (let count = 0; count < 26; count++) statuses.push((await fill({ email: '' }, anybody)).status);
    expect(statuses.slice(0, 25)).toEqual(Array.from({ length: 25 }, () => 400));
    const refused = await fill({ email: 'late@example.com' }, anybody);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await expect(refused.json()).resolves.toMatchObject({ error: { code: 'too_many_requests' } });
    expect((await fill({ email: 'ours@example.com' })).status).toBe(200);
  });
});

describe('the inbox', () => {
  const operator = (path: string, method = 'GET'): Promise<Response> =>
    fetch(`${used.system.url}${path}`, { method, headers: { authorization: `Bearer ${used.system.apiToken}` } });

  it('lists what was refused, shows it, and says why it cannot be processed', async () => {
    expect((await fill({ firstName: 'Nobody' })).status).toBe(400);
    const listed = (await (await operator('/api/submissions?state=refused&limit=1')).json()) as {
      submissions: { submissionId: string; reason: string }[];
    };
    const [refused] = listed.submissions;
    expect(refused?.reason).toBe('missing_email');
    const id = refused?.submissionId ?? '';
    await expect(submission(id)).resolves.toMatchObject({ parse: { kind: 'unusable', reason: 'missing_email' } });
    const response = await operator(`/api/submissions/${id}/process`, 'POST');
    expect(response.status).toBe(422);
  });

  it('works a submission once more as one of its own, for the same lead', async () => {
    const email = 'worked.again@example.com';
    const first = await queued(await fill({ email, leadData: { source: 'demo_request' } }));
    const second = (await (await operator(`/api/submissions/${first.submissionId}/process`, 'POST')).json()) as Queued;
    expect(second).toMatchObject({ status: 'accepted', leadId: first.leadId });
    expect(second.submissionId).not.toBe(first.submissionId);
  });

  it('pages through everything, newest first, each once', async () => {
    const seen: string[] = [];
    let before = '';
    do {
      const page = (await (await operator(`/api/submissions?limit=7${before}`)).json()) as {
        submissions: { submissionId: string }[];
        next: string | null;
      };
      seen.push(...page.submissions.map(({ submissionId }) => submissionId));
      before = page.next === null ? '' : `&before=${page.next}`;
    } while (before !== '');
    expect(seen.length).toBeGreaterThan(14);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it.each(['/api/submissions?state=lost', '/api/submissions?limit=0', '/api/submissions?before=x'])(
    'refuses the query %s',
    async (path) => {
      expect((await operator(path)).status).toBe(400);
    },
  );
});
