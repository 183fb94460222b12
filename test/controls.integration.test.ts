import { describe, expect, it } from '@jest/globals';
import { janeDoe } from './system/lead-driver.ts';
import { alwaysOpen, noDrafts } from './system/playbook-folder.ts';
import { untilTrue } from './system/until-true.ts';
import { useSystem } from './system/use-system.ts';
import { workflowEnd } from './system/workflow-end.ts';
import { fastForward } from './temporal/fast-forward.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const used = useSystem({
  skipsTime: false,
  playbookEdits: [
    alwaysOpen,
    noDrafts,
    { file: 'playbook.yaml', search: 'ownDomains: [northbeam.example]', replacement: 'ownDomains: [ours.example]' },
  ],
});
const { emailsTo } = used;

const whitepaper = janeDoe.leadData;
const webinar = { source: 'webinar' };

/** Lets a lead come, as far as its first wait. */
async function waiting(email: string, leadData: object = whitepaper): Promise<string> {
  const { leadId } = await used.drive.submit({ ...janeDoe, email, leadData });
  await used.drive.untilTold(leadId, 'wait-started');
  return leadId;
}

const skip = (leadId: string, durationMs: number): Promise<void> =>
  fastForward(used.system.client, `lead:${leadId}`, durationMs);

const summariesOf = async (leadId: string, type: string): Promise<string[]> =>
  (await used.drive.timeline(leadId)).filter((event) => event.type === type).map(({ summary }) => summary);

const word = { by: 'Sam', note: 'I know her' };

describe('an operator', () => {
  it('pauses a lead, whose message waits, and resumes it: what is stale by then is written and planned anew', async () => {
    const email = 'paused@one.example';
    const leadId = await waiting(email);
    expect((await used.drive.command(leadId, 'pause', word)).status).toBe(200);
    expect((await used.drive.command(leadId, 'pause', word)).status).toBe(409);
    await skip(leadId, 3 * hourMs);
    expect(emailsTo(email)).toEqual([]);
    expect((await used.drive.command(leadId, 'send-now')).status).toBe(409);

    expect((await used.drive.command(leadId, 'resume', word)).status).toBe(200);
    expect((await used.drive.command(leadId, 'resume', word)).status).toBe(409);
    const events = await used.drive.untilTold(leadId, 'message-drafted', 2);
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['lead-paused', 'lead-resumed']));
    const waits = await used.drive.untilTold(leadId, 'wait-started', 3);
    expect(waits.at(-1)?.summary).toContain('it was held back, and is spread with all else that was');
    expect(emailsTo(email)).toEqual([]);
    await skip(leadId, hourMs);
    await untilTrue(() => emailsTo(email).length === 1);
  });

  it('pauses and resumes within the hour, and the message goes out as it was planned', async () => {
    const email = 'paused.shortly@two.example';
    const leadId = await waiting(email);
    await used.drive.command(leadId, 'pause');
    await skip(leadId, 10 * minuteMs);
    await used.drive.command(leadId, 'resume');
    await used.drive.untilTold(leadId, 'message-sent');
    expect(await summariesOf(leadId, 'message-drafted')).toHaveLength(1);
    expect(emailsTo(email)).toHaveLength(1);
  });

  it('skips a step: its message is never sent', async () => {
    const email = 'skipped@three.example';
    const leadId = await waiting(email, webinar);
    expect((await used.drive.command(leadId, 'skip', word)).status).toBe(200);
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toEqual([]);
    expect(await summariesOf(leadId, 'step-skipped')).toEqual([
      'Left out message after-the-webinar, as Sam asked. Note: I know her',
    ]);
    expect((await used.drive.command(leadId, 'skip', word)).status).toBe(409);
    expect(await used.drive.lead(leadId)).toMatchObject({ stage: 'finished' });
  });

  it('takes a lead over by hand: what runs is stopped, and the CRM is told', async () => {
    const email = 'taken@four.example';
    const leadId = await waiting(email);
    expect((await used.drive.command(leadId, 'take-over', word)).status).toBe(200);
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toEqual([]);
    expect(await used.drive.lead(leadId)).toMatchObject({ stage: 'stopped', status: 'Handed over' });
    expect(await summariesOf(leadId, 'lead-taken-over')).toEqual(['Sam took the lead over by hand. Note: I know her']);
    expect(await summariesOf(leadId, 'crm-updated')).toContain('Wrote status Handed over and tags to the CRM.');
  });

  it('moves a lead to another sequence, and starts one by hand', async () => {
    const email = 'moved@five.example';
    const leadId = await waiting(email);
    const move = (sequence: string): Promise<Response> => used.drive.command(leadId, 'move', { ...word, sequence });
    expect((await move('no-such-sequence')).status).toBe(400);
    expect((await move('content-nurture')).status).toBe(409);
    expect((await move('webinar-follow-up')).status).toBe(200);
    await untilTrue(async () => (await used.drive.lead(leadId)).sequence?.name === 'webinar-follow-up');
    expect(await summariesOf(leadId, 'sequence-stopped')).toEqual([
      'Stopped the sequence content-nurture because a person chose another sequence.',
    ]);
    await untilTrue(async () => (await used.drive.command(leadId, 'send-now')).status === 200);
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(1);

    expect((await move('self-service')).status).toBe(409);
    expect((await used.drive.command(leadId, 'start', { sequence: 'webinar-follow-up' })).status).toBe(200);
    await used.drive.untilTold(leadId, 'message-drafted', 3);
    expect(await used.drive.lead(leadId)).toMatchObject({ sequence: { name: 'webinar-follow-up', state: 'running' } });
  });

  it('commands all leads that fit, once it has counted them', async () => {
    const leadIds = await Promise.all(['many1@six.example', 'many2@seven.example'].map((email) => waiting(email)));
    const tag = 'picked-by-hand';
    for (const leadId of leadIds) await used.system.store.leads.change(leadId, { addTags: [tag] }, new Date());
    const order = { command: 'pause', filter: { tag, sequence: 'content-nurture' }, by: 'Sam' };
    expect((await used.drive.post('/api/leads/commands', { ...order, filter: {} })).status).toBe(400);
    const counted = await used.drive.post('/api/leads/commands', order);
    expect(await counted.json()).toEqual({ status: 'counted', count: 2 });
    for (const leadId of leadIds) expect(await used.system.store.controls.isPaused(leadId)).toBe(false);

    const carriedOut = async (command: string): Promise<unknown> => {
      const started = await used.drive.post('/api/leads/commands', { ...order, command, dryRun: false });
      expect(started.status).toBe(202);
      const { commandId } = (await started.json()) as { commandId: string };
      const progress = async (): Promise<{ isFinished: boolean; done: number; passed: number }> => {
        const { url, apiToken } = used.system;
        const headers = { authorization: `Bearer ${apiToken}` };
        const response = await fetch(`${url}/api/leads/commands/${commandId}`, { headers });
        return (await response.json()) as { isFinished: boolean; done: number; passed: number };
      };
      await untilTrue(async () => (await progress()).isFinished);
      const { done, passed } = await progress();
      return { done, passed };
    };
    expect(await carriedOut('pause')).toEqual({ done: 2, passed: 0 });
    expect(await carriedOut('pause')).toEqual({ done: 0, passed: 2 });
    for (const leadId of leadIds) expect(await used.system.store.controls.isPaused(leadId)).toBe(true);
    expect(await carriedOut('take-over')).toEqual({ done: 2, passed: 0 });
    await Promise.all(leadIds.map((leadId) => workflowEnd(used.system, leadId)));
    for (const leadId of leadIds) expect(await used.drive.lead(leadId)).toMatchObject({ status: 'Handed over' });
  });
});

describe('the caps of the playbook', () => {
  it('spread two messages to one lead over two days', async () => {
    const email = 'often@eight.example';
    const leadId = await waiting(email, webinar);
    await used.drive.submit({ ...janeDoe, email, leadData: whitepaper });
    await used.drive.untilTold(leadId, 'route-chosen', 2);
    await skip(leadId, 30 * minuteMs);
    await used.drive.untilTold(leadId, 'message-sent');
    const told = await used.drive.untilTold(leadId, 'wait-started', 3);
    expect(told.at(-1)?.summary).toContain('a lead gets at most 1 message a day');
    expect(emailsTo(email)).toHaveLength(1);
    await skip(leadId, 24 * hourMs);
    const sent = (await used.drive.untilTold(leadId, 'message-sent', 2)).filter(({ type }) => type === 'message-sent');
    const [first, second] = sent.map(({ at }) => Date.parse(at));
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(24 * hourMs);
  });
});

describe('a lead that is never nurtured', () => {
  it('goes to a person instead, and the timeline says why', async () => {
    const { leadId } = await used.drive.submit({ ...janeDoe, email: 'colleague@ours.example', leadData: whitepaper });
    await workflowEnd(used.system, leadId);
    expect(emailsTo('colleague@ours.example')).toEqual([]);
    const lead = await used.drive.lead(leadId);
    expect(lead).toMatchObject({ status: 'Handed over', sequence: null });
    expect(lead.tags).toContain('never-nurture');
    expect((await summariesOf(leadId, 'route-chosen'))[0]).toContain(
      'the sequence content-nurture is left out, since its address is one of our own',
    );
  });
});

describe('the re-entry rule', () => {
  it('keeps a lead that went through a sequence lately from going through it again', async () => {
    const email = 'again@nine.example';
    const leadId = await waiting(email);
    await used.drive.command(leadId, 'send-now');
    await used.drive.untilTold(leadId, 'message-sent');
    while ((await used.drive.lead(leadId)).stage !== 'finished') {
      await used.drive.command(leadId, 'send-now');
    }
    await workflowEnd(used.system, leadId);
    const count = emailsTo(email).length;
    await used.drive.submit({ ...janeDoe, email, message: 'Once more, in other words.' });
    await used.drive.untilTold(leadId, 'route-chosen', 2);
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(count);
    expect((await summariesOf(leadId, 'route-chosen'))[1]).toContain('it began this sequence less than 30d ago');
  });
});
