import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import type { Check } from '../doctor/check.ts';
import type { DnsResolver } from '../doctor/dns/resolve-dns.ts';
import { printChecks } from '../doctor/print-checks.ts';
import { runChecks } from '../doctor/run-checks.ts';
import { checkWayIn } from '../doctor/way-in/check-way-in.ts';
import type { Submissions } from '../doctor/way-in/find-kept-event.ts';
import { freePort } from '../embedded/free-port.ts';
import type { Config } from '../src/config.ts';
import type { Review } from '../src/domain/reviews/review.ts';
import { arrive } from '../src/store/contract/fixtures.ts';
import { janeDoe } from './system/lead-driver.ts';
import { alwaysOpen, noDrafts, oneLetter } from './system/playbook-folder.ts';
import { untilTrue } from './system/until-true.ts';
import { useSystem } from './system/use-system.ts';
import { workflowEnd } from './system/workflow-end.ts';
import { fastForward } from './temporal/fast-forward.ts';

// Every vendor counts as a real one here, although its stand-in answers.
const port = await freePort();
const environment = {
  LEADLINE_SANDBOXED: '',
  PORT: String(port),
  PUBLIC_URL: `http://127.0.0.1:${port}//`,
  POSTMARK_WEBHOOK_USER: 'postmark',
  POSTMARK_WEBHOOK_PASSWORD: 'of postmark',
  MAILGUN_WEBHOOK_SIGNING_KEY: 'of mailgun',
  TYPEFORM_WEBHOOK_SECRET: 'of typeform',
  HUBSPOT_CLIENT_SECRET: 'of hubspot',
  SALESFORCE_WEBHOOK_SECRET: 'of salesforce',
  STANDARD_WEBHOOK_SECRET: 'whsec_b2Ygc3RhbmRhcmQ=',
  CALENDLY_WEBHOOK_SIGNING_KEY: 'of calendly',
  CALENDLY_ACCESS_TOKEN: 'of calendly',
  TYPEFORM_ACCESS_TOKEN: 'of typeform',
  FACEBOOK_APP_SECRET: 'sandbox',
};
const soon = { file: 'playbook.yaml', search: 'deadline: 4h', replacement: 'deadline: 1h' };
const used = useSystem({
  skipsTime: false,
  environment: ({ baseUrls }) => ({
    ...environment,
    TYPEFORM_BASE_URL: baseUrls.typeform,
    CALENDLY_BASE_URL: baseUrls.calendly,
  }),
  playbookEdits: [alwaysOpen, noDrafts, oneLetter, soon],
});
const { emailsTo } = used;

const minuteMs = 60_000;
const word = { by: 'Sam', note: 'As the plan for going live says' };

async function setMode(mode: string, allowList: readonly string[] = []): Promise<void> {
  const answer = await used.drive.post('/api/sending/mode', { ...word, channel: 'email', mode, allowList });
  expect(answer.status).toBe(200);
}

async function asksForDemo(email: string): Promise<string> {
  return (await used.drive.submit({ ...janeDoe, email, leadData: { source: 'demo_request' } })).leadId;
}

async function reviewOf(leadId: string): Promise<Review> {
  await used.drive.untilTold(leadId, 'review-requested');
  const [review] = await used.system.store.reviews.list({ leadId, limit: 1 });
  if (review === undefined) throw new Error('There is no review');
  return review;
}

/** The workflow listens once its task is on the way; a decision before is told that it came too early. */
async function decide({ reviewId }: Review, decision: object): Promise<void> {
  const said = { by: 'Alex Rivera', ...decision };
  await untilTrue(async () => (await used.drive.post(`/api/reviews/${reviewId}`, said)).status === 200);
}

const skip = (leadId: string, durationMs: number): Promise<void> =>
  fastForward(used.system.client, `lead:${leadId}`, durationMs);

/** The workflow ends on the way, which is what is wanted. */
async function skipToEnd(leadId: string, durationMs: number): Promise<void> {
  await skip(leadId, durationMs).catch(() => undefined);
  await workflowEnd(used.system, leadId);
}

const summariesOf = async (leadId: string, type: string): Promise<string[]> =>
  (await used.drive.timeline(leadId)).filter((event) => event.type === type).map(({ summary }) => summary);

describe('a channel whose keys were just added', () => {
  it('is in review-all: even what is automatic waits for a person, and reaches whom the list names', async () => {
    const [email, edited] = ['approved@one.example', 'edited@one.example'];
    await setMode('review-all', ['one.example']);
    const [leadId, second] = [await asksForDemo(email), await asksForDemo(edited)];
    const review = await reviewOf(leadId);
    expect(review.reasons[0]).toBe("E-mail is in review-all: every message waits for a person's approval.");
    expect(emailsTo(email)).toEqual([]);
    await decide(review, { decision: 'approve' });
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(1);

    const { content, ...other } = await reviewOf(second);
    await decide({ ...other, content }, { decision: 'edit', subject: 'Choose a time', text: content?.text });
    await workflowEnd(used.system, second);
    expect(emailsTo(edited).map(({ subject }) => subject)).toEqual(['Choose a time']);
  });

  it('sends nothing that a person rejects, and no template when nobody decides: the review waits on', async () => {
    const email = 'rejected@two.example';
    await setMode('review-all', ['*']);
    const leadId = await asksForDemo(email);
    const review = await reviewOf(leadId);
    await skip(leadId, 4 * 60 * minuteMs);
    expect(await used.system.store.reviews.get(review.reviewId)).toMatchObject({ state: 'open' });
    expect((await summariesOf(leadId, 'review-escalated')).at(-1)).toContain('it waits on');
    expect(emailsTo(email)).toEqual([]);
    await decide(review, { decision: 'reject' });
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toEqual([]);
  });

  it('holds in test whoever is not on the list, and lets them have it once it is live', async () => {
    const [listed, other] = ['listed@three.example', 'other@three.example'];
    await setMode('test', [listed]);
    const [first, second] = [await asksForDemo(listed), await asksForDemo(other)];
    await workflowEnd(used.system, first);
    expect(emailsTo(listed)).toHaveLength(1);
    await used.drive.untilTold(second, 'message-held');
    expect((await summariesOf(second, 'message-held'))[0]).toContain('not on the list of those that receive before');
    expect(emailsTo(other)).toEqual([]);
    await setMode('live');
    await skipToEnd(second, 60 * minuteMs);
    expect(emailsTo(other)).toHaveLength(1);
  });

  it('decides anew, once it is live, about what has waited for long', async () => {
    const email = 'stale@four.example';
    await setMode('review-all');
    const leadId = await asksForDemo(email);
    const { reviewId } = await reviewOf(leadId);
    await skip(leadId, 120 * minuteMs);
    await setMode('live');
    await skipToEnd(leadId, 180 * minuteMs);
    expect(await used.system.store.reviews.get(reviewId)).toMatchObject({ state: 'closed' });
    expect((await summariesOf(leadId, 'wait-started')).at(-1)).toContain(
      'it was held back, and is spread with all else that was',
    );
    expect(await summariesOf(leadId, 'message-drafted')).toHaveLength(2);
    expect(emailsTo(email)).toHaveLength(1);
  });
});

describe('the mode of a channel', () => {
  const post = (body: object): Promise<Response> => used.drive.post('/api/sending/mode', { channel: 'email', ...body });

  it.each([
    { mode: 'live' },
    { mode: 'live', by: 'Sam' },
    { mode: 'on', ...word },
    { mode: 'test', allowList: ['*'], ...word },
    { mode: 'test', allowList: ['not an address'], ...word },
  ])('is not set by %j', async (body) => {
    expect((await post(body)).status).toBe(400);
  });

  it('is told with who set it, and why', async () => {
    await setMode('test', ['one.example', '+15551234567']);
    const { url, apiToken } = used.system;
    const answer = await fetch(`${url}/api/sending`, { headers: { authorization: `Bearer ${apiToken}` } });
    expect(await answer.json()).toMatchObject({
      stops: [],
      channels: [
        { channel: 'email', mode: 'test', allowList: ['one.example', '+15551234567'], isSandboxed: false, set: word },
        { channel: 'sms', mode: 'review-all', allowList: [], isSandboxed: false },
      ],
    });
  });
});

describe('a lead that was made in the sandbox', () => {
  it('reaches no real vendor after the keys were added', async () => {
    await setMode('live');
    const { sandbox, store } = used.system;
    const posts = sandbox.chatPosts().length;
    const texts = sandbox.smsMessages().length;
    const { leadId, email } = await arrive(store, { madeInSandbox: true, receivedAt: new Date() });
    await used.drive.untilTold(leadId, 'vendors-withheld');
    await workflowEnd(used.system, leadId);
    expect(await summariesOf(leadId, 'vendors-withheld')).toEqual([
      'This lead was made in the sandbox: nothing of it reaches hubspot, slack, twilio, zendesk.',
    ]);
    const because = 'a lead made in the sandbox reaches no real vendor';
    expect((await summariesOf(leadId, 'alert-not-sent'))[0]).toContain(because);
    expect((await summariesOf(leadId, 'message-not-sent'))[0]).toContain(because);
    expect(emailsTo(email)).toEqual([]);
    expect(sandbox.chatPosts()).toHaveLength(posts);
    expect(sandbox.smsMessages()).toHaveLength(texts);
    expect(sandbox.contacts().filter(({ properties }) => properties['email'] === email)).toEqual([]);
  });
});

describe('the doctor', () => {
  const resolver: DnsResolver = {
    resolveTxt: () => Promise.resolve([['v=spf1 include:spf.mtasv.net ~all']]),
    resolveMx: () => Promise.resolve([{ exchange: 'inbound.postmarkapp.com' }]),
    resolveCname: () => Promise.resolve([]),
  };
  const look = async (config: Partial<Config> = {}): Promise<Check[]> =>
    runChecks(
      { ...used.system.config, ...config },
      { resolver, now: new Date(), submissions: used.system.store.submissions },
    );
  const subjectsOf = (checks: readonly Check[], area: string, state: string): string[] =>
    checks.filter((check) => check.area === area && check.state === state).map(({ subject }) => subject);

  it('sees what is right, and names what is missing with its cure', async () => {
    const leadCount = (await used.system.store.submissions.list({ state: 'accepted', limit: 200 })).length;
    const checks = await look();
    expect(subjectsOf(checks, 'vendor', 'ok')).toEqual([
      ...['openai', 'hubspot', 'salesforce', 'facebook', 'typeform', 'calendly'],
      ...['postmark', 'twilio', 'slack', 'zendesk'],
    ]);
    const webhooks = ['facebook', 'typeform', 'calendly', 'postmark', 'postmark', 'twilio'];
    expect(subjectsOf(checks, 'webhook', 'ok')).toEqual(webhooks);
    // A private app's webhooks are told nobody, nor are a flow's.
    expect(subjectsOf(checks, 'webhook', 'advice')).toEqual(['hubspot', 'salesforce']);
    expect(subjectsOf(checks, 'way in', 'ok')).toEqual([
      ...['postmark', 'mailgun', 'twilio', 'facebook', 'typeform'],
      ...['hubspot', 'salesforce', 'standard', 'calendly'],
    ]);
    expect(
      checks.flatMap(({ says, subject }) => (says.includes('it is kept as no lead') ? [subject] : [])).sort(),
    ).toEqual(['facebook', 'hubspot', 'salesforce', 'standard', 'typeform']);
    expect(subjectsOf(checks, 'Temporal', 'missing')).toEqual([]);
    expect(subjectsOf(checks, 'playbook', 'ok')).toHaveLength(1);
    expect(checks.filter(({ state }) => state === 'missing')).toEqual([
      expect.objectContaining({
        area: 'DNS',
        says: 'no DMARC record; Gmail and Yahoo want one of whoever writes to many',
      }),
    ]);
    expect(await used.system.store.submissions.list({ state: 'accepted', limit: 200 })).toHaveLength(leadCount);
    expect(JSON.stringify(checks)).not.toContain('of postmark');
    expect(printChecks(checks)).toContain('1 needed thing is missing.');
  });

  it('sees secrets that the running server does not have', async () => {
    const checks = await look({ typeformWebhook: { secret: 'another' } });
    expect(subjectsOf(checks, 'way in', 'missing')).toEqual(['typeform']);
  });

  it('sees a proxy that rewrites bodies, and an installation with another database', async () => {
    const proxy = createServer((request, response) => {
      void text(request).then(async (body) => {
        const isJson = body.startsWith('{') && request.headers['typeform-signature'] !== undefined;
        const passed = await fetch(`${used.system.url}${request.url ?? ''}`, {
          method: request.method ?? 'GET',
          headers: Object.fromEntries(
            Object.entries(request.headers).filter(([name]) => !/^(host|connection|content-length)$/.test(name)),
          ) as Record<string, string>,
          ...(request.method === 'POST' && { body: isJson ? JSON.stringify(JSON.parse(body), undefined, 2) : body }),
        });
        response.writeHead(passed.status).end(await passed.text());
      });
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const publicUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const submissions = { list: () => Promise.resolve([]), find: () => Promise.resolve(undefined) };
    const says = async (store: Submissions): Promise<readonly string[]> =>
      (await checkWayIn({ ...used.system.config, publicUrl }, { now: new Date(), submissions: store })).flatMap(
        (check) => (['typeform', 'standard'].includes(check.subject) ? [check.says] : []),
      );
    expect(await says(used.system.store.submissions)).toEqual([
      expect.stringContaining('401 invalid_signature: a proxy rewrote its body'),
      expect.stringContaining('it is kept as no lead (not-a-lead-event)'),
    ]);
    expect((await says(submissions))[1]).toContain('is not in our database');
    proxy.closeAllConnections();
    proxy.close();
  });

  it('sees webhooks that lead elsewhere, and vendors that refuse', async () => {
    used.system.sandbox.setPublicUrl('https://elsewhere.example');
    used.system.sandbox.faults.add({ vendor: 'slack', kind: 'status', status: 500, times: 1 });
    const checks = await look();
    used.system.sandbox.setPublicUrl(used.system.url);
    expect(subjectsOf(checks, 'webhook', 'missing')).toEqual([
      ...['facebook', 'typeform', 'calendly', 'postmark', 'postmark', 'twilio'],
    ]);
    expect(subjectsOf(checks, 'vendor', 'missing')).toEqual(['slack']);
  });
});
