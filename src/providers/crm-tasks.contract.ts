import { describe, expect, it } from '@jest/globals';
import type { CrmVendor } from './crm.contract.ts';
import type { Crm, CrmTask } from './crm.ts';
import { ProviderError } from './provider-error.ts';

const dueAt = new Date('2026-03-02T10:00:00Z');
const doneAt = new Date('2026-03-02T09:30:00Z');

/** States what every CRM does with tasks, with owners, and with what must be written once. */
export function describeCrmTasks(name: string, make: () => CrmVendor): void {
  let count = 0;
  const next = (): number => (count += 1);
  const newContact = async (crm: Crm): Promise<string> =>
    (await crm.upsertContact({ email: `task.${next()}@example.com` }, {})).contactId;
  const taskFor = (contactId: string, change: Partial<CrmTask> = {}): CrmTask => ({
    ...{
      contactId,
      marker: `review:${next()}`,
      title: 'AI draft to review',
      body: 'Is <this> & "that" right?\nRead it.',
    },
    ...{ dueAt, priority: 'normal', ...change },
  });

  describe(`${name} as a place for tasks`, () => {
    it('gives a task to a user, as a person reads it', async () => {
      const vendor = make();
      const crm = vendor.connect();
      const contactId = await newContact(crm);
      const ownerId = vendor.addOwner(`owner.${next()}@example.com`);
      const task = taskFor(contactId, { ownerId });
      const { taskId } = await crm.addTask(task);
      expect(taskId).not.toBe('');
      const { title, priority } = task;
      expect(vendor.tasks(contactId)).toMatchObject([{ title, dueAt, ownerId, priority, isDone: false }]);
      expect(vendor.tasks(contactId)[0]?.body).toMatch(/^Is <this> & "that" right\?\nRead it\.\n/);
    });

    it.each(['high', 'normal', 'low'] as const)('says that a task has %s priority', async (priority) => {
      const vendor = make();
      const crm = vendor.connect();
      const contactId = await newContact(crm);
      await crm.addTask(taskFor(contactId, { priority }));
      expect(vendor.tasks(contactId)).toMatchObject([{ priority }]);
    });

    it('makes a task for nobody where there is no owner', async () => {
      const vendor = make();
      const crm = vendor.connect();
      const contactId = await newContact(crm);
      await crm.addTask(taskFor(contactId));
      expect(vendor.tasks(contactId)).toMatchObject([{ ownerId: undefined }]);
    });

    it('makes a task once for each marker, and answers the first, even when it is done', async () => {
      const vendor = make();
      const crm = vendor.connect();
      const contactId = await newContact(crm);
      const task = taskFor(contactId);
      const first = await crm.addTask(task);
      await expect(crm.addTask({ ...task, title: 'Another title' })).resolves.toEqual(first);
      await crm.completeTask(first.taskId, { at: doneAt, note: 'Approved.' });
      await expect(crm.addTask(task)).resolves.toEqual(first);
      expect(vendor.tasks(contactId)).toHaveLength(1);
    });

    it('makes a task once when the answer to the first try was lost', async () => {
      const vendor = make();
      const crm = vendor.connect();
      const contactId = await newContact(crm);
      const task = taskFor(contactId);
      vendor.loseNextAnswerTo('addTask');
      await expect(crm.addTask(task)).rejects.toMatchObject({ outcome: 'ambiguous' });
      await crm.addTask(task);
      expect(vendor.tasks(contactId)).toHaveLength(1);
    });

    it('tells markers apart that begin alike', async () => {
      const vendor = make();
      const crm = vendor.connect();
      const contactId = await newContact(crm);
      const ids = [];
      for (const marker of ['review:77', 'review:7', 'review:7 ']) {
        ids.push((await crm.addTask(taskFor(contactId, { marker }))).taskId);
      }
      expect(new Set(ids)).toHaveProperty('size', 3);
    });

    it('makes a note once for each marker, and as often as it is told to without one', async () => {
      const vendor = make();
      const crm = vendor.connect();
      const contactId = await newContact(crm);
      const note = { contactId, body: 'Sent the e-mail.', at: dueAt };
      vendor.loseNextAnswerTo('addNote');
      await expect(crm.addNote({ ...note, marker: 'note:1' })).rejects.toMatchObject({ outcome: 'ambiguous' });
      const first = await crm.addNote({ ...note, marker: 'note:1' });
      await expect(crm.addNote({ ...note, marker: 'note:1' })).resolves.toEqual(first);
      expect(vendor.notes(contactId)).toHaveLength(1);
      await crm.addNote({ ...note, marker: 'note:2' });
      await crm.addNote(note);
      await crm.addNote(note);
      expect(vendor.notes(contactId)).toHaveLength(4);
    });

    it('marks a task done and keeps why, once', async () => {
      const vendor = make();
      const crm = vendor.connect();
      const contactId = await newContact(crm);
      const { taskId } = await crm.addTask(taskFor(contactId));
      await crm.completeTask(taskId, { at: doneAt, note: 'Approved <by> Ann.' });
      const [done] = vendor.tasks(contactId);
      expect(done).toMatchObject({ isDone: true, dueAt });
      expect(done?.body).toMatch(/^Is <this> & "that" right\?\n.*2026-03-02T09:30.*: Approved <by> Ann\.$/s);
      await crm.completeTask(taskId, { at: dueAt, note: 'Too late.' });
      expect(vendor.tasks(contactId)).toEqual([done]);
    });

    it('does not mind that a task which is to be marked done is gone', async () => {
      const completion = { at: doneAt, note: 'Approved.' };
      await expect(make().connect().completeTask('999999', completion)).resolves.toBeUndefined();
    });

    it('does not take its own tasks and notes for dealings with the contact', async () => {
      const crm = make().connect();
      const contactId = await newContact(crm);
      await crm.addTask(taskFor(contactId, { body: 'x'.repeat(30_000) }));
      await crm.addNote({ contactId, body: 'Sent the e-mail.', at: dueAt, marker: 'note:1' });
      const request = { now: new Date('2026-04-02T10:00:00Z'), withinMs: 5_000 };
      await expect(crm.readHistory(contactId, request)).resolves.toMatchObject({ activities: [], missing: [] });
    });

    it('finds a user by e-mail, however it is spelt, and nobody else', async () => {
      const vendor = make();
      const ownerId = vendor.addOwner(`Rep.${next()}+crm@Example.com`);
      const crm = vendor.connect();
      await expect(crm.findOwner(`rep.${count}+CRM@example.com`)).resolves.toEqual({ ownerId });
      await expect(crm.findOwner('nobody@example.com')).resolves.toBeUndefined();
    });

    it('reads the address of a user, and nothing of one who is gone', async () => {
      const vendor = make();
      const email = `owner.${next()}@example.com`;
      const ownerId = vendor.addOwner(email);
      const crm = vendor.connect();
      await expect(crm.readOwner(ownerId)).resolves.toEqual({ email });
      await expect(crm.readOwner('999999')).resolves.toBeUndefined();
    });

    it('makes a user the owner in the same write as all else', async () => {
      const vendor = make();
      const crm = vendor.connect();
      const ownerId = vendor.addOwner(`owner.${next()}@example.com`);
      const { contactId } = await crm.upsertContact(
        { email: `task.${next()}@example.com` },
        { tags: ['hot'], ownerId },
      );
      await expect(crm.readContact(contactId)).resolves.toMatchObject({ ownerId, tags: ['hot'] });
    });

    it('makes a user the owner of a contact', async () => {
      const vendor = make();
      const crm = vendor.connect();
      const contactId = await newContact(crm);
      const ownerId = vendor.addOwner(`owner.${next()}@example.com`);
      await crm.assignContact(contactId, ownerId);
      await expect(crm.readContact(contactId)).resolves.toMatchObject({ contactId, ownerId });
    });

    it('reads at once what was changed on a contact', async () => {
      const crm = make().connect();
      const identity = { email: `task.${next()}@example.com` };
      const { contactId } = await crm.upsertContact(identity, { autoStatus: 'Nurturing', tags: ['hot'] });
      await crm.upsertContact(identity, { autoStatus: 'Stopped', tags: ['hot', 'STOP_SEQUENCE'] });
      const changed = { status: 'Stopped', tags: ['hot', 'STOP_SEQUENCE'] };
      await expect(crm.readContact(contactId)).resolves.toMatchObject(changed);
    });

    it('reads nothing of a contact that is gone', async () => {
      await expect(make().connect().readContact('999999')).resolves.toBeUndefined();
    });

    const calls: Readonly<Record<string, (crm: Crm, contactId: string) => Promise<unknown>>> = {
      addTask: (crm, contactId) => crm.addTask(taskFor(contactId)),
      completeTask: (crm) => crm.completeTask('1', { at: doneAt, note: 'Approved.' }),
      findOwner: (crm) => crm.findOwner('rep@example.com'),
      readOwner: (crm) => crm.readOwner('1'),
      assignContact: (crm, contactId) => crm.assignContact(contactId, '1'),
      readContact: (crm, contactId) => crm.readContact(contactId),
    };
    it.each(Object.entries(calls))('takes a missing permission for final: %s', async (_name, call) => {
      const vendor = make();
      const crm = vendor.connect();
      const contactId = await newContact(crm);
      vendor.failNext({ kind: 'status', status: 403 });
      const refusal = await call(crm, contactId).catch((error: unknown) => error);
      expect(ProviderError.is(refusal)).toBe(true);
      expect(refusal).toMatchObject({ status: 403, isRetryable: false, outcome: 'not-processed' });
    });
  });
}
