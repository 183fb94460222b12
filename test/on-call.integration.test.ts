import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AlertCall } from '../src/store/ports/alert-store.ts';
import { janeDoe } from './system/lead-driver.ts';
import { alwaysOpen, noDrafts, oneLetter, phonesToo } from './system/playbook-folder.ts';
import { untilTrue } from './system/until-true.ts';
import { urgentLeads } from './system/urgent-leads.ts';
import { useSystem } from './system/use-system.ts';
import { workflowEnd } from './system/workflow-end.ts';

const playbookEdits = [alwaysOpen, noDrafts, oneLetter, phonesToo];
const used = useSystem({ skipsTime: false, callsUntilTaken: true, playbookEdits });

const [sam, priya, dana] = ['+12025550143', '+12025550144', '+12025550145'] as const;
const minuteMs = 60_000;

const { submitUrgent, alertOf, smsAbout, chatAlert, untilPhoned, untilCalled, linkTo, take, told, toldTemporal, skip } =
  urgentLeads(used);

beforeAll(() => {
  used.system.sandbox.addHubSpotOwner({ email: 'priya@example.com', firstName: 'Priya', lastName: 'Nair' });
});

describe('an urgent lead', () => {
  it('is offered to one person after the other, and belongs to who takes it', async () => {
    const leadId = await submitUrgent('escalated');
    await untilCalled(leadId, sam);
    await skip(leadId, 10 * minuteMs);
    await untilCalled(leadId, priya);
    expect(await told(leadId, 'alert-passed-on')).toEqual([
      'Sam Okafor did not answer in time; Priya Nair is called next.',
    ]);
    expect(await take(leadId, priya)).toContain('<h1>The lead is yours</h1>');
    await workflowEnd(used.system, leadId);
    expect(smsAbout('escalated')).toEqual([
      `${sam} alert`,
      `${priya} alert`,
      `${sam} Priya Nair has it: Jane Doe, escalated.`,
    ]);
    expect(used.system.sandbox.chatPosts().at(-1)?.text).toBe('Priya Nair has it: Jane Doe, escalated.');
    expect(await told(leadId, 'alert-taken')).toEqual(['Priya Nair took the lead by the link in the SMS.']);
    const owner = used.system.sandbox.owners().find(({ email }) => email === 'priya@example.com');
    const contact = used.system.sandbox.contacts().find(({ properties }) => properties['company'] === 'escalated');
    expect(contact?.properties).toMatchObject({ hubspot_owner_id: owner?.id, auto_status: 'Handed over' });
    expect(await used.drive.lead(leadId)).toMatchObject({ owner: { rep: 'priya', origin: 'taken' } });
    const temporal = await toldTemporal(leadId);
    expect(temporal).toContain('callNext');
    for (const word of ['escalated', 'Jane', 'Priya', sam]) expect(temporal).not.toContain(word);
    const late = await fetch((await linkTo(leadId, sam)).url);
    expect(await late.text()).toContain('<h1>Priya Nair has this lead</h1>');
  });

  it('is taken by a key of the phone, which rings where the SMS is not answered', async () => {
    const { sandbox } = used.system;
    const leadId = await submitUrgent('by-phone');
    await untilCalled(leadId, sam);
    expect(sandbox.phoneCalls().some(({ said }) => said.includes('by-phone'))).toBe(false);
    await skip(leadId, 5 * minuteMs);
    const { sid, said } = await untilPhoned('by-phone', sam);
    expect(said).toMatch(
      /^An urgent lead for .*\. Jane Doe, of by-phone\. Score \d+ of 100\. Why: .* press 1\. .* press 2\./,
    );
    const { keys } = await sandbox.answerPhone(sid, '1');
    expect(keys).toMatchObject([
      { key: '1', answer: expect.stringMatching(/^The lead is yours\./), isDelivered: true },
    ]);
    await workflowEnd(used.system, leadId);
    expect(await told(leadId, 'alert-taken')).toEqual(['Sam Okafor took the lead by phone.']);
    expect(await told(leadId, 'phone-call-ended')).toEqual([
      'The phone call to Sam Okafor was answered and lasted 12 s.',
    ]);
    expect(await used.drive.lead(leadId)).toMatchObject({ status: 'Handed over' });
    const temporal = await toldTemporal(leadId);
    expect(temporal).toContain('phoneOnCall');
    for (const word of ['by-phone', 'Jane', 'Sam', sam]) expect(temporal).not.toContain(word);
  });

  it('goes to the next at once when who is phoned passes it on', async () => {
    const { sandbox } = used.system;
    const leadId = await submitUrgent('by-key');
    await untilCalled(leadId, sam);
    await skip(leadId, 5 * minuteMs);
    const { keys } = await sandbox.answerPhone((await untilPhoned('by-key', sam)).sid, '92');
    expect(keys.map(({ answer }) => answer)).toEqual([
      'That key does nothing. To take this lead, press 1. To pass it on, press 2.',
      'The lead is passed on. Goodbye.',
    ]);
    await untilCalled(leadId, priya);
    expect(await told(leadId, 'alert-passed-on')).toEqual([
      'Sam Okafor passed the lead on; Priya Nair is called next.',
    ]);
    await take(leadId, priya);
    await workflowEnd(used.system, leadId);
  });

  it('rings at once where the SMS is refused, and is not taken by who says nothing', async () => {
    const { sandbox } = used.system;
    sandbox.faults.add({ vendor: 'twilio', path: '/Messages', kind: 'status', status: 400, times: 1 });
    const leadId = await submitUrgent('refused-sms');
    await sandbox.answerPhone((await untilPhoned('refused-sms', sam)).sid, '');
    expect(await told(leadId, 'phone-call-ended')).toEqual([
      'The phone call to Sam Okafor was answered and lasted 12 s; no key was pressed, so the lead still waits.',
    ]);
    const { state, calls } = await alertOf(leadId);
    expect({ state, calls: calls.length }).toEqual({ state: 'open', calls: 1 });
    await take(leadId, sam);
    await workflowEnd(used.system, leadId);
  });

  it('goes to the next at once when neither the SMS nor the phone call goes through', async () => {
    used.system.sandbox.faults.add({ vendor: 'twilio', kind: 'status', status: 400, times: 2 });
    const leadId = await submitUrgent('refused');
    await untilCalled(leadId, priya);
    expect(await told(leadId, 'alert-passed-on')).toEqual([
      'Sam Okafor could not be reached by SMS; Priya Nair is called next.',
    ]);
    const { alertId } = await alertOf(leadId);
    expect((await used.drive.post(`/api/alerts/${alertId}/acknowledge`, { by: 'Olivia' })).status).toBe(200);
    const second = await used.drive.post(`/api/alerts/${alertId}/acknowledge`, { by: 'Ravi' });
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({ error: { message: 'Olivia was first and has this lead.' } });
    await workflowEnd(used.system, leadId);
    expect(smsAbout('refused')).toEqual([`${priya} alert`, `${priya} Olivia has it: Jane Doe, refused.`]);
  });

  it('rings the same phone again where the vendor was away for a moment', async () => {
    used.system.sandbox.faults.add({ vendor: 'twilio', kind: 'status', status: 503, times: 5 });
    const leadId = await submitUrgent('late-sms');
    await used.drive.untilTold(leadId, 'route-chosen');
    await skip(leadId, 3 * minuteMs);
    await untilCalled(leadId, sam);
    expect((await alertOf(leadId)).calls).toHaveLength(1);
    expect(await told(leadId, 'alert-passed-on')).toEqual([]);
    await take(leadId, sam);
    await workflowEnd(used.system, leadId);
  });

  it('waits for an operator once everybody was called in vain, and can be taken all the same', async () => {
    const leadId = await submitUrgent('untaken');
    await untilCalled(leadId, sam);
    await skip(leadId, 31 * minuteMs);
    await used.drive.untilTold(leadId, 'attention-needed');
    expect((await alertOf(leadId)).calls.map(({ person, outcome }) => [person.phone, outcome])).toEqual(
      [sam, priya, dana].map((phone) => [phone, 'unanswered']),
    );
    expect((await told(leadId, 'alert-passed-on')).at(-1)).toBe(
      'Dana Whitfield did not answer in time; nobody is left to call.',
    );
    await take(leadId, dana);
    await workflowEnd(used.system, leadId);
    expect(await used.drive.lead(leadId)).toMatchObject({ status: 'Handed over' });
  });

  it('is taken by an SMS from the phone that was called last', async () => {
    const leadId = await submitUrgent('by-sms');
    await untilCalled(leadId, sam);
    const { sandbox } = used.system;
    const sms = sandbox.smsMessages().findLast(({ to }) => to === sam);
    await expect(sandbox.textAs(sms?.sid ?? '', 'On it')).resolves.toMatchObject({ isDelivered: true });
    expect(sandbox.smsMessages().some(({ to, body }) => to === sam && body === 'The lead is yours.')).toBe(true);
    await workflowEnd(used.system, leadId);
    expect(await told(leadId, 'alert-taken')).toEqual(['Sam Okafor took the lead by SMS.']);
  });

  it("is taken by the button in the team's chat, which is gone afterwards", async () => {
    const { sandbox, url } = used.system;
    const leadId = await submitUrgent('by-button');
    await untilCalled(leadId, sam);
    await untilTrue(() => Promise.resolve(chatAlert('by-button') !== undefined));
    const { ts = '' } = chatAlert('by-button') ?? {};
    const forWhom = chatAlert('by-button')?.text.split('\n')[0];
    expect(forWhom).toMatch(/^For .+\.$/);
    const answers = (): unknown => chatAlert('by-button')?.presses.map(({ answer }) => answer);
    await sandbox.pressButton(ts, { name: 'Sam Okafor', email: 'eve@example.com' });
    await untilTrue(() => Promise.resolve(JSON.stringify(answers()).includes('you are not on it')));
    expect((await alertOf(leadId)).state).toBe('open');

    await sandbox.pressButton(ts, { name: 'P. Nair', email: 'priya@example.com' });
    expect(await alertOf(leadId)).toMatchObject({ state: 'taken', taker: { name: 'Priya Nair' } });
    await untilTrue(() => Promise.resolve(JSON.stringify(answers()).includes('The lead is yours.')));
    await workflowEnd(used.system, leadId);
    expect(await told(leadId, 'alert-taken')).toEqual(['Priya Nair took the lead in the team’s chat.']);
    const { text = '', buttons = [] } = chatAlert('by-button') ?? {};
    expect(text.split('\n')[0]).toBe(forWhom);
    expect(text).toContain('\n\nTaken by Priya Nair.\n');
    expect(buttons.map(({ actionId }) => actionId)).toEqual(['open-link']);
    expect(smsAbout('by-button')).toContain(`${sam} Priya Nair has it: Jane Doe, by-button.`);

    const unsigned = await fetch(`${url}/webhooks/slack/interactions`, { method: 'POST', body: 'payload={}' });
    expect(unsigned.status).toBe(401);
    expect(await unsigned.json()).toMatchObject({ error: { code: 'missing_signature' } });
  });

  it('calls nobody any more once the lead has answered', async () => {
    const leadId = await submitUrgent('answered');
    await untilCalled(leadId, sam);
    await used.drive.reply('answered@example.com');
    await workflowEnd(used.system, leadId);
    const { state, calls } = await alertOf(leadId);
    expect({ state, calls: calls.length }).toEqual({ state: 'closed', calls: 1 });
  });

  it('calls nobody any more once a person has said that it is spam', async () => {
    const leadId = await submitUrgent('spammer');
    await untilCalled(leadId, sam);
    expect((await used.drive.post(`/api/leads/${leadId}/feedback`, { label: 'spam', by: 'Olivia' })).status).toBe(200);
    await workflowEnd(used.system, leadId);
    expect(await told(leadId, 'alert-closed')).toEqual([
      'Nobody has to take the lead any more, since a person said what this lead is.',
    ]);
  });

  it('is worked at once when it comes again while people are called', async () => {
    const leadId = await submitUrgent('again');
    await untilCalled(leadId, sam);
    await used.drive.untilTold(leadId, 'note-written');
    const again = { ...janeDoe, email: 'again@example.com', company: 'again', leadData: { source: 'webinar' } };
    await used.drive.submit(again);
    await used.drive.untilTold(leadId, 'route-chosen', 2);
    await take(leadId, sam);
    await workflowEnd(used.system, leadId);
  });
});

describe('who is on call', () => {
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const { url, apiToken } = used.system;
    const headers = { authorization: `Bearer ${apiToken}` };
    return (await (body === undefined ? fetch(`${url}${path}`, { headers }) : used.drive.post(path, body))).json();
  };

  it('is told, and gets a test alert', async () => {
    expect(await ask('/api/on-call')).toMatchObject({ onCall: 'Sam Okafor', then: ['Priya Nair', 'Dana Whitfield'] });
    expect(await ask('/api/on-call/test', {})).toEqual({ status: 'sent', to: 'Sam Okafor', isPhoned: true });
    expect(used.system.sandbox.phoneCalls().at(-1)).toMatchObject({ to: sam, said: expect.stringMatching(/^A test/) });
    expect(used.system.sandbox.smsMessages().at(-1)).toMatchObject({ to: sam, body: expect.stringMatching(/^TEST/) });
  });

  it('is another person as soon as a shift is swapped', async () => {
    const shift = { from: '2020-01-01T00:00:00Z', until: '2100-01-01T00:00:00Z' };
    expect(await ask('/api/on-call/swaps', { who: 'Nobody', ...shift })).toMatchObject({
      error: { code: 'unknown_person' },
    });
    expect(await ask('/api/on-call/swaps', { who: 'Priya Nair', ...shift })).toMatchObject({
      onCall: 'Priya Nair',
      swaps: [{ who: 'Priya Nair' }],
    });
  });
});

describe('a storm of urgent leads', () => {
  it('becomes one SMS, whose link leads to all that wait', async () => {
    const { store, sandbox } = used.system;
    const always = { from: new Date(0), until: new Date('2100-01-01') };
    await store.alerts.addSwap({ who: 'Priya Nair', ...always }, new Date());
    const before = sandbox.smsMessages().length;
    const calls: AlertCall[] = [];
    for (const company of ['storm-1', 'storm-2', 'storm-3', 'storm-4', 'storm-5', 'storm-6']) {
      const leadId = await submitUrgent(company);
      await untilCalled(leadId, priya);
      calls.push(...(await alertOf(leadId)).calls);
    }
    const forms = calls.map(({ form }) => form);
    const firstInGroup = forms.indexOf('group');
    expect(new Set(forms.slice(0, firstInGroup))).toEqual(new Set(['single']));
    expect(new Set(forms.slice(firstInGroup + 1))).toEqual(new Set(['joined']));
    const sms = sandbox.smsMessages().slice(before);
    expect(sms).toHaveLength(firstInGroup + 1);
    const [, link = ''] = /^\d urgent leads: (\S+)$/.exec(sms.at(-1)?.body ?? '') ?? [];
    const page = await (await fetch(`${used.system.url}${URL.parse(link)?.pathname ?? ''}`)).text();
    for (const { callId } of calls) expect(page).toContain(callId);
  });
});
