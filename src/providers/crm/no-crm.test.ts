import { describe, expect, it } from '@jest/globals';
import { createNoCrm } from './no-crm.ts';

describe('createNoCrm', () => {
  it('knows nobody, not even whom it was told of', async () => {
    const crm = createNoCrm();
    await crm.prepare();
    await expect(crm.upsertContact({ email: 'jane@example.com' }, { firstName: 'Jane' })).resolves.toEqual({
      contactId: 'none',
    });
    await expect(crm.findContact({ email: 'jane@example.com' })).resolves.toBeUndefined();
  });

  it('takes notes without keeping them', async () => {
    const note = { contactId: 'none', body: 'Called.', at: new Date() };
    await expect(createNoCrm().addNote(note)).resolves.toEqual({ noteId: 'none' });
  });

  it('takes tasks and owners without keeping them, and has no users', async () => {
    const crm = createNoCrm();
    const task = { contactId: 'none', marker: 'review:7', title: 'Call', body: '', dueAt: new Date() };
    await expect(crm.addTask({ ...task, priority: 'high' })).resolves.toEqual({ taskId: 'none' });
    await expect(crm.completeTask('none', { at: new Date(), note: 'Done.' })).resolves.toBeUndefined();
    await expect(crm.assignContact('none', '7')).resolves.toBeUndefined();
    await expect(crm.findOwner('rep@example.com')).resolves.toBeUndefined();
    await expect(crm.readContact('none')).resolves.toBeUndefined();
  });
});
