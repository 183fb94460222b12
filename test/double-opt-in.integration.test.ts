import { describe, expect, it } from '@jest/globals';
import { janeDoe } from './system/lead-driver.ts';
import { alwaysOpen, noDrafts, oneLetter } from './system/playbook-folder.ts';
import { untilTrue } from './system/until-true.ts';
import { useSystem } from './system/use-system.ts';
import { workflowEnd } from './system/workflow-end.ts';
import { fastForward } from './temporal/fast-forward.ts';

const dayMs = 86_400_000;
const nurtureAgain = {
  file: 'sequences/content-nurture.yaml',
  search: /^purpose: nurture.*$/m,
  replacement: 'purpose: nurture\nreEntry: always',
};
const used = useSystem({ skipsTime: false, playbookEdits: [alwaysOpen, noDrafts, oneLetter, nurtureAgain] });
const { emailsTo } = used;

const whitepaper = janeDoe.leadData;
const german = (email: string, leadData: object = whitepaper, message = janeDoe.message): object => ({
  ...janeDoe,
  email,
  country: 'Germany',
  leadData,
  message,
});

const subjectsTo = (email: string): string[] => emailsTo(email).map(({ subject }) => subject);
const asking = 'Please confirm your e-mail address';
const nurturing = 'About the Kubernetes cost optimization guide you downloaded';

/** Answers the page that the e-mail links to, at the address that the test knows the API by. */
function confirmationPageOf(email: string): string {
  const [message] = emailsTo(email);
  const [, path] = /https?:\/\/[^/\s]+(\/confirm\/[0-9a-f]+)/.exec(message?.text ?? '') ?? [];
  if (path === undefined) throw new Error(`No link to confirm by was sent to ${email}`);
  expect(message?.html).toContain(path);
  return `${used.system.url}${path}`;
}

const confirm = (email: string): Promise<Response> => fetch(confirmationPageOf(email), { method: 'POST' });

async function asked(email: string, lead: object = german(email)): Promise<string> {
  const { leadId } = await used.drive.submit(lead);
  await used.drive.untilTold(leadId, 'message-sent');
  await used.drive.untilTold(leadId, 'wait-started');
  return leadId;
}

async function nurtured(leadId: string): Promise<void> {
  await used.drive.untilTold(leadId, 'message-drafted', 2);
  await untilTrue(async () => (await used.drive.command(leadId, 'send-now')).status === 200);
  await workflowEnd(used.system, leadId);
}

describe('a lead of a country that wants a confirmed address', () => {
  it('is asked to confirm before it is nurtured, and nurtured once it has', async () => {
    const email = 'anna@example.com';
    const leadId = await asked(email);
    expect(subjectsTo(email)).toEqual([asking]);
    expect(await used.drive.lead(leadId)).toMatchObject({
      stage: 'waiting',
      sequence: { name: 'confirm-address', state: 'running' },
      nextStep: { because: 'the lead has 14d to confirm its address' },
    });
    expect((await used.drive.command(leadId, 'send-now')).status).toBe(409);

    const page = confirmationPageOf(email);
    for (const method of ['GET', 'HEAD', 'GET']) {
      const looked = await fetch(page, { method });
      expect(looked.status).toBe(200);
      expect(looked.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(looked.headers.get('referrer-policy')).toBe('no-referrer');
      const text = await looked.text();
      for (const personal of ['anna', 'Jane', 'Doe', 'Example Corp']) expect(text).not.toContain(personal);
    }
    expect((await used.drive.timeline(leadId)).map(({ type }) => type)).not.toContain('address-confirmed');

    for (const answer of [await confirm(email), await confirm(email)]) {
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('Thank you');
    }
    await nurtured(leadId);
    expect(subjectsTo(email)).toEqual([asking, nurturing]);
    const types = (await used.drive.timeline(leadId)).map(({ type }) => type);
    expect(types.filter((type) => type === 'address-confirmed')).toHaveLength(1);
    expect(types.filter((type) => type === 'sequence-finished')).toHaveLength(2);
    expect(await used.drive.lead(leadId)).toMatchObject({ stage: 'finished', sequence: { name: 'content-nurture' } });

    await used.drive.submit(german(email, whitepaper, 'One more question, some time later.'));
    await used.drive.untilTold(leadId, 'message-drafted', 3);
    await untilTrue(async () => (await used.drive.command(leadId, 'send-now')).status === 200);
    await workflowEnd(used.system, leadId);
    expect(subjectsTo(email)).toEqual([asking, nurturing, nurturing]);
  });

  it('is found by its phone number, and by the ending of its address', async () => {
    const byPhone = 'by.phone@example.com';
    const byEnding = 'jemand@firma.de';
    await asked(byPhone, { ...janeDoe, email: byPhone, phone: '+49 30 123456' });
    await asked(byEnding, { ...janeDoe, email: byEnding, phone: undefined });
    expect([subjectsTo(byPhone), subjectsTo(byEnding)]).toEqual([[asking], [asking]]);
  });

  it('is not asked twice while it has not answered', async () => {
    const email = 'berta@example.com';
    const leadId = await asked(email);
    await used.drive.submit(german(email, whitepaper, 'The same once more, in other words.'));
    const chosen = (await used.drive.untilTold(leadId, 'route-chosen', 2)).filter(
      ({ type }) => type === 'route-chosen',
    );
    expect(chosen[0]?.data).toMatchObject({ confirmationFor: { country: 'DE', by: 'statement' } });
    expect(chosen[1]?.data).toMatchObject({ turn: 'go-on' });
    await confirm(email);
    await nurtured(leadId);
    expect(subjectsTo(email)).toEqual([asking, nurturing]);
  });

  it('is answered at once when it asks for a demo, also while it is asked to confirm', async () => {
    const email = 'clara@example.com';
    const leadId = await asked(email);
    await used.drive.submit(german(email, { source: 'demo_request' }));
    await workflowEnd(used.system, leadId);
    expect(subjectsTo(email)).toEqual([asking, expect.stringContaining('demo')]);
    const stopped = (await used.drive.timeline(leadId)).filter(({ type }) => type === 'sequence-stopped');
    expect(stopped.map(({ data }) => data?.['reason'])).toEqual(['superseded', 'superseded']);

    const other = 'dora@example.com';
    const { leadId: otherId } = await used.drive.submit(german(other, { source: 'demo_request' }));
    await workflowEnd(used.system, otherId);
    expect(subjectsTo(other)).toEqual([expect.stringContaining('demo')]);
  });

  it('hears no more when it answers that it does not want to', async () => {
    const email = 'emma@example.com';
    const leadId = await asked(email);
    await used.drive.reply(email);
    await workflowEnd(used.system, leadId);
    expect(subjectsTo(email)).toEqual([asking]);
    const stopped = (await used.drive.timeline(leadId)).filter(({ type }) => type === 'sequence-stopped');
    expect(stopped.map(({ data }) => data?.['reason'])).toEqual(['replied', 'replied']);
  });

  it('is nurtured although Temporal was not told when it confirmed', async () => {
    const email = 'frieda@example.com';
    const leadId = await asked(email);
    const token = confirmationPageOf(email).split('/').at(-1) ?? '';
    await used.system.store.confirmations.confirm(token, { at: new Date() });
    await nurtured(leadId);
    expect(subjectsTo(email)).toEqual([asking, nurturing]);
  });

  it('hears no more when the time to confirm has passed', async () => {
    const email = 'greta@example.com';
    const leadId = await asked(email);
    await fastForward(used.system.client, `lead:${leadId}`, 15 * dayMs).catch(() => undefined);
    await workflowEnd(used.system, leadId);
    expect(subjectsTo(email)).toEqual([asking]);
    expect(await used.drive.lead(leadId)).toMatchObject({ stage: 'stopped' });
    const stopped = (await used.drive.timeline(leadId)).filter(({ type }) => type === 'sequence-stopped');
    expect(stopped.map(({ summary }) => summary).toSorted()).toEqual([
      'Stopped the sequence confirm-address because the lead did not confirm its e-mail address in time.',
      'Stopped the sequence content-nurture because the lead did not confirm its e-mail address in time.',
    ]);
    expect((await confirm(email)).status).toBe(200);
    await used.drive.submit(german(email, whitepaper, 'I would like to read it after all.'));
    await used.drive.untilTold(leadId, 'message-drafted', 2);
    expect(subjectsTo(email)).toEqual([asking]);
  });

  it('is sent no nurture that began before anybody knew where it lives', async () => {
    const email = 'hanna@example.com';
    const { leadId } = await used.drive.submit({ ...janeDoe, email });
    await used.drive.untilTold(leadId, 'message-drafted');
    await used.drive.submit(german(email, whitepaper, 'By the way, I am in Berlin.'));
    await used.drive.untilTold(leadId, 'route-chosen', 2);
    await used.drive.command(leadId, 'send-now');
    await workflowEnd(used.system, leadId);
    expect(subjectsTo(email)).toEqual([]);
    const [unsent] = (await used.drive.timeline(leadId)).filter(({ type }) => type === 'message-not-sent');
    expect(unsent?.summary).toContain('the lead has not confirmed its e-mail address');
  });
});

describe('the page of a confirmation link', () => {
  it.each(['GET', 'POST'])('is not there for a link that we did not send: %s', async (method) => {
    for (const token of ['x', '0'.repeat(64), '%00', '..%2f..']) {
      const answer = await fetch(`${used.system.url}/confirm/${token}`, { method });
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toContain('text/html');
      expect(await answer.text()).toContain('This link is not known');
    }
  });

  it('is looked at or posted, and nothing else', async () => {
    const answer = await fetch(`${used.system.url}/confirm/x`, { method: 'DELETE' });
    expect({ status: answer.status, allow: answer.headers.get('allow') }).toEqual({
      status: 405,
      allow: 'GET, HEAD, POST',
    });
  });
});
