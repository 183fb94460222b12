import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SequenceVersion } from '../src/domain/sequence.ts';
import { janeDoe } from './system/lead-driver.ts';
import { alwaysOpen, noDrafts, type PlaybookEdit } from './system/playbook-folder.ts';
import { untilTrue } from './system/until-true.ts';
import { useSystem } from './system/use-system.ts';
import { versionOf } from './system/version-of.ts';
import { workflowEnd } from './system/workflow-end.ts';
import { fastForward } from './temporal/fast-forward.ts';

const dayMs = 86_400_000;
const sequence = 'content-nurture';
const playbookEdits = [alwaysOpen, noDrafts];
const used = useSystem({ skipsTime: false, playbookEdits });
const { emailsTo } = used;

const otherText: PlaybookEdit = {
  file: 'templates/content-welcome.text.liquid',
  search: 'I saw that you downloaded',
  replacement: 'I was told that you downloaded',
};
const otherSecond: PlaybookEdit = {
  file: 'templates/content-second-letter.subject.liquid',
  search: /^/,
  replacement: 'Once more: ',
};
const renamed: PlaybookEdit = {
  file: 'sequences/content-nurture.yaml',
  search: 'id: about-the-download',
  replacement: 'id: the-first-letter',
};

let usual: SequenceVersion;
let reworded: SequenceVersion;
let restepped: SequenceVersion;

beforeAll(async () => {
  usual = await versionOf(sequence, playbookEdits);
  reworded = await versionOf(sequence, [...playbookEdits, otherText, otherSecond]);
  restepped = await versionOf(sequence, [...playbookEdits, renamed]);
  for (const version of [reworded, restepped]) await used.system.store.versions.keep(version);
});

/** Lets a lead come, as far as its first wait. */
async function waiting(email: string): Promise<string> {
  const { leadId } = await used.drive.submit({ ...janeDoe, email });
  await used.drive.untilTold(leadId, 'wait-started');
  return leadId;
}

interface Answered {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

async function order(what: 'move' | 'recall' | 'restore', body: object): Promise<Answered> {
  const response = await used.drive.post(`/api/playbook/versions/${what}`, { sequence, by: 'Sam', ...body });
  return { status: response.status, body: (await response.json()) as Answered['body'] };
}

/** Orders a move; when it is accepted, every lead that it concerns was told of it. */
async function move(body: object): Promise<Answered> {
  const answered = await order('move', { from: usual.hash, to: reworded.hash, dryRun: false, ...body });
  const { commandId } = answered.body;
  if (typeof commandId === 'string') await used.system.client.workflow.result(`command:${commandId}`);
  return answered;
}

async function sendNow(leadId: string): Promise<void> {
  await untilTrue(async () => (await used.drive.command(leadId, 'send-now')).status === 200);
}

/** Ends what a test leaves running, so that the next one counts its own. */
async function end(leadId: string): Promise<void> {
  await used.drive.command(leadId, 'take-over');
  await workflowEnd(used.system, leadId);
}

describe('an operator who moves what runs to another version', () => {
  it('has a message that waits written anew, and what was sent never sent again', async () => {
    const email = 'anew@one.example';
    const leadId = await waiting(email);
    expect(await order('move', { from: usual.hash.slice(0, 8), to: reworded.hash.slice(0, 8) })).toEqual({
      status: 200,
      body: {
        ...{ status: 'counted', sequence, from: usual.hash, to: reworded.hash },
        ...{ running: 1, movable: 1, cannotMove: [] },
      },
    });
    expect((await move({ note: 'a better word' })).status).toBe(202);
    const events = await used.drive.untilTold(leadId, 'message-drafted', 2);
    expect(events.find(({ type }) => type === 'version-changed')?.summary).toBe(
      `Moved to version ${reworded.hash.slice(0, 8)} of the sequence content-nurture; what was written for the step about-the-download is withdrawn: Sam asked for it, since a better word.`,
    );
    await sendNow(leadId);
    await used.drive.untilTold(leadId, 'message-sent');
    expect(emailsTo(email).map(({ text }) => text)).toEqual([
      expect.stringContaining('I was told that you downloaded'),
    ]);

    const back = await order('move', { from: reworded.hash, to: usual.hash, dryRun: false });
    expect(back.body).toMatchObject({ status: 'started', running: 1, movable: 1 });
    await used.drive.untilTold(leadId, 'wait-started', 3);
    await sendNow(leadId);
    await used.drive.untilTold(leadId, 'version-changed', 2);
    await sendNow(leadId);
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email).map(({ subject }) => subject)).toEqual([
      expect.any(String),
      expect.not.stringContaining('Once more'),
    ]);
  });

  it('lets a message that waits go out as it is where that is wanted, and what comes then be of the new version', async () => {
    const email = 'as.it.is@two.example';
    const leadId = await waiting(email);
    expect((await move({ keepWritten: true })).status).toBe(202);
    await sendNow(leadId);
    await used.drive.untilTold(leadId, 'version-changed');
    expect(emailsTo(email)[0]?.text).toContain('I saw that you downloaded');
    await used.drive.untilTold(leadId, 'wait-started', 2);
    await fastForward(used.system.client, `lead:${leadId}`, 4 * dayMs).catch(() => undefined);
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)[1]?.subject).toContain('Once more');
    expect(emailsTo(email)).toHaveLength(2);
  });

  it('is told who stands at a step that the new version lacks, and says where they go on', async () => {
    const email = 'unmapped@three.example';
    const leadId = await waiting(email);
    const to = restepped.hash;
    expect((await order('move', { from: usual.hash, to })).body).toMatchObject({
      cannotMove: [{ stepId: 'about-the-download', count: 1, leadIds: [leadId] }],
    });
    expect(await move({ to })).toMatchObject({ status: 409, body: { error: { code: 'unmapped_steps' } } });
    const toNowhere = await move({ to, steps: { 'about-the-download': 'first' } });
    expect(toNowhere).toMatchObject({ status: 400, body: { error: { code: 'unknown_step' } } });
    expect((await move({ to, steps: { 'about-the-download': 'time-to-read' } })).status).toBe(202);
    const events = await used.drive.untilTold(leadId, 'wait-started', 2);
    expect(events.at(-1)?.summary).toContain('the sequence content-nurture pauses for 3d');
    expect(emailsTo(email)).toEqual([]);
    await end(leadId);
  });

  it.each([
    [{ from: 'abcdef0123' }, 404, 'unknown_version'],
    [{ to: 'abcdef0123' }, 404, 'unknown_version'],
    [{ from: '12345' }, 400, 'invalid_body'],
    [{ sequence: 'constructor' }, 404, 'unknown_version'],
  ])('is told what is wrong with %p', async (wrong, status, code) => {
    expect(await move(wrong)).toMatchObject({ status, body: { error: { code } } });
  });
});

describe('the report on routing', () => {
  it('counts how often each rule counted, and names those that never did', async () => {
    const leadId = await waiting('counted@nine.example');
    const headers = { authorization: `Bearer ${used.system.apiToken}` };
    const response = await fetch(`${used.system.url}/api/routes`, { headers });
    const { rules, neverHit } = (await response.json()) as { rules: { rule: string }[]; neverHit: unknown[] };
    const hits = await used.system.store.routing.listHits({ since: new Date(0), until: new Date() });
    const downloads = hits.find(({ rule }) => rule === 'content-download');
    expect(rules).toContainEqual({
      ...{ rule: 'content-download', hits: downloads?.hits, lastHitAt: downloads?.lastHitAt.toISOString() },
      sources: { [downloads?.source ?? '']: downloads?.hits },
      playbooks: { [downloads?.playbookHash ?? '']: downloads?.hits },
    });
    expect(neverHit).toEqual(
      expect.arrayContaining([
        { rule: 'doubtful-spam', place: 'beforeAnySource' },
        { rule: 'webinar', place: 'bySource.webinar' },
        { rule: 'high-score', place: 'groups.by-score' },
      ]),
    );
    expect(neverHit).not.toContainEqual(expect.objectContaining({ rule: 'content-download' }));
    await end(leadId);
  });
});

describe('an operator who recalls a version', () => {
  it('holds at once what was written by it, also of leads to come, until it is restored', async () => {
    const email = 'held@four.example';
    const leadId = await waiting(email);
    const recalled = await order('recall', { version: usual.hash, reason: 'the price is wrong', dryRun: false });
    expect(recalled).toMatchObject({ status: 200, body: { status: 'recalled', then: 'hold', withdrawn: 1 } });
    await sendNow(leadId);
    const later = await waiting('held.later@five.example');
    await sendNow(later);
    const isHeld = async (id: string): Promise<boolean> => (await used.drive.command(id, 'send-now')).status === 409;
    await untilTrue(async () => (await isHeld(leadId)) && (await isHeld(later)));
    expect(emailsTo(email)).toEqual([]);
    const { versions } = (await (
      await fetch(`${used.system.url}/api/playbook/versions`, {
        headers: { authorization: `Bearer ${used.system.apiToken}` },
      })
    ).json()) as { versions: unknown[] };
    expect(versions).toContainEqual(
      expect.objectContaining({ hash: usual.hash, isCurrent: true, running: 2, recall: expect.anything() }),
    );
    expect((await order('restore', { version: usual.hash })).status).toBe(200);
    expect((await order('restore', { version: usual.hash })).status).toBe(409);
    for (const id of [leadId, later]) {
      await fastForward(used.system.client, `lead:${id}`, 3_600_000);
      await used.drive.untilTold(id, 'message-sent');
      await end(id);
    }
  });

  it('moves what waits to another version, whose message goes out instead', async () => {
    const email = 'recalled@six.example';
    const leadId = await waiting(email);
    const request = { version: usual.hash, to: reworded.hash, reason: 'the price is wrong', dryRun: false };
    expect((await order('recall', request)).status).toBe(202);
    await used.drive.untilTold(leadId, 'message-drafted', 2);
    await sendNow(leadId);
    await used.drive.untilTold(leadId, 'message-sent');
    expect(emailsTo(email).map(({ text }) => text)).toEqual([
      expect.stringContaining('I was told that you downloaded'),
    ]);
    await end(leadId);
    await order('restore', { version: usual.hash });
  });

  it('stops what runs, with the reason, and learns to whom it was sent', async () => {
    const [sentTo, waits] = [await waiting('sent@seven.example'), await waiting('stopped@eight.example')];
    await sendNow(sentTo);
    await used.drive.untilTold(sentTo, 'message-sent');
    const request = { version: usual.hash, then: 'stop', reason: 'the price is wrong', dryRun: false };
    const { status, body } = await order('recall', request);
    expect(status).toBe(202);
    expect(body).toMatchObject({ then: 'stop', withdrawn: 1 });
    expect((body['sent'] as { messages: unknown[] }).messages).toContainEqual(
      expect.objectContaining({ leadId: sentTo, stepId: 'about-the-download', state: 'sent' }),
    );
    for (const leadId of [sentTo, waits]) {
      await workflowEnd(used.system, leadId);
      const told = (await used.drive.timeline(leadId)).filter(({ type }) => type === 'sequence-stopped');
      expect(told.map(({ summary }) => summary)).toEqual([
        'Stopped the sequence content-nurture because its version was recalled: Sam asked for it, since the price is wrong.',
      ]);
    }
    expect(emailsTo('stopped@eight.example')).toEqual([]);
  });
});
