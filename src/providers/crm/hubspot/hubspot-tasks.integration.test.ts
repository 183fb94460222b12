import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { createHubSpotCrm } from './hubspot-crm.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => {
  sandbox.faults.clear();
  sandbox.requests.clear();
});
afterAll(() => sandbox.close());

const connect = (): ReturnType<typeof createHubSpotCrm> =>
  createHubSpotCrm({ accessToken: 'pat-4711', baseUrl: sandbox.baseUrls.hubspot });

const sent = (): readonly { method: string; path: string; body: unknown }[] =>
  sandbox.requests.list().map(({ method, path, body }) => ({ method, path, body }));

describe('tasks, notes and owners in HubSpot', () => {
  it('reads no note before it writes one without a marker', async () => {
    const { id: contactId } = sandbox.addHubSpotContact({ email: 'jane@example.com' });
    await connect().addNote({ contactId, body: 'One', at: new Date() });
    expect(sent()).toHaveLength(1);
  });

  it("makes a task in HubSpot's words, after it looked for the marker among the contact's tasks", async () => {
    const { id: contactId } = sandbox.addHubSpotContact({ email: 'words@example.com' });
    const dueAt = new Date('2026-03-02T10:00:00Z');
    const marker = 'review:7';
    const task = {
      contactId,
      marker,
      title: 'Call <her>',
      body: 'Now',
      dueAt,
      ownerId: '2001',
      priority: 'high',
    } as const;
    const { taskId } = await connect().addTask(task);
    expect(sent()).toEqual([
      { method: 'GET', path: `/crm/v4/objects/contacts/${contactId}/associations/tasks?limit=500`, body: undefined },
      {
        method: 'POST',
        path: '/crm/v3/objects/tasks',
        body: {
          properties: {
            hs_timestamp: '2026-03-02T10:00:00.000Z',
            hs_task_subject: 'Call <her>',
            hs_task_body: 'Now<br><br>[leadline:review:7]',
            hs_task_status: 'NOT_STARTED',
            hs_task_priority: 'HIGH',
            hs_task_type: 'TODO',
            hubspot_owner_id: '2001',
          },
          associations: [
            { to: { id: contactId }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 204 }] },
          ],
        },
      },
    ]);
    await expect(connect().addTask(task)).resolves.toEqual({ taskId });
    expect(sent().at(-1)).toMatchObject({ path: '/crm/v3/objects/tasks/batch/read' });
  });

  it.each(['oldest', 'newest'])('finds the marker of the %s among hundreds of tasks', async (age) => {
    const { id: contactId } = sandbox.addHubSpotContact({ email: `${age}@example.com` });
    const add = (body: string): string =>
      sandbox.addHubSpotRecord(contactId, 'tasks', { hs_timestamp: '2026-03-02T10:00:00Z', hs_task_body: body }).id;
    const oldest = add('[leadline:oldest]');
    for (let others = 0; others < 520; others += 1) add('Other');
    const newest = add('[leadline:newest]');
    const task = { contactId, marker: age, title: '', body: '', dueAt: new Date(), priority: 'low' } as const;
    await expect(connect().addTask(task)).resolves.toEqual({ taskId: age === 'oldest' ? oldest : newest });
  });

  it('does not make a task when it cannot know whether there is one', async () => {
    const { id: contactId } = sandbox.addHubSpotContact({ email: 'unsure@example.com' });
    const task = { contactId, marker: 'review:8', title: '', body: '', dueAt: new Date(), priority: 'low' } as const;
    await connect().addTask(task);
    sandbox.faults.add({ vendor: 'hubspot', kind: 'status', status: 503, path: '/tasks/batch/read' });
    await expect(connect().addTask(task)).rejects.toMatchObject({ isRetryable: true });
    expect(sandbox.tasks().filter(({ contactIds }) => contactIds.includes(contactId))).toHaveLength(1);
  });

  it('does not mind that a task goes away while it is marked done', async () => {
    const { id: contactId } = sandbox.addHubSpotContact({ email: 'vanishing@example.com' });
    const { id } = sandbox.addHubSpotRecord(contactId, 'tasks', { hs_timestamp: '2026-03-02T10:00:00Z' });
    sandbox.faults.add({ vendor: 'hubspot', kind: 'status', status: 404, method: 'PATCH' });
    await expect(connect().completeTask(id, { at: new Date(), note: 'Done.' })).resolves.toBeUndefined();
  });

  it('does not take the number of a user for that of an owner', async () => {
    const { id: contactId } = sandbox.addHubSpotContact({ email: 'owned@example.com' });
    const { userId } = sandbox.owners()[0] ?? {};
    await expect(connect().assignContact(contactId, String(userId))).rejects.toMatchObject({
      status: 400,
      isRetryable: false,
      detail: expect.stringContaining('INVALID_OWNER_ID') as unknown,
    });
  });
});
