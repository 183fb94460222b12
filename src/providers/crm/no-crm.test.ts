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
});
