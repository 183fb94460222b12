import { describe, expect, it } from '@jest/globals';
import type { LeadProfile } from '../../domain/lead-profile.ts';
import type { SubmissionReceipt } from '../ports/submission-store.ts';
import type { Store } from '../store.ts';
import { anyEmail, anyPhone, arrivalOf } from './fixtures.ts';

/** States by what every store must find a person. */
export function describeIdentities(current: () => { readonly store: Store }): void {
  let count = 0;
  const arriveAs = (profile: LeadProfile): Promise<SubmissionReceipt> => {
    count += 1;
    return current().store.submissions.receive(arrivalOf({ profile, content: { message: `Message ${count}` } }));
  };

  describe('identities', () => {
    it('finds a lead without e-mail by its phone number', async () => {
      const phone = anyPhone();
      const first = await arriveAs({ phone });
      expect(first.isNewLead).toBe(true);
      expect(await arriveAs({ phone, firstName: 'Jane' })).toMatchObject({ leadId: first.leadId, isNewLead: false });
      expect((await current().store.leads.get(first.leadId)).profile).toEqual({ phone, firstName: 'Jane' });
    });

    it('gives that lead an address that nobody has, and finds it by both from then on', async () => {
      const [phone, email] = [anyPhone(), anyEmail()];
      const { leadId } = await arriveAs({ phone });
      expect(await arriveAs({ phone, email })).toMatchObject({ leadId, isNewLead: false });
      expect(await arriveAs({ email })).toMatchObject({ leadId });
      expect(await arriveAs({ phone })).toMatchObject({ leadId });
      expect(await current().store.leads.get(leadId)).toMatchObject({ profile: { phone, email } });
    });

    it('finds no lead that came with an e-mail by its phone number', async () => {
      const [phone, email] = [anyPhone(), anyEmail()];
      const { leadId } = await arriveAs({ phone, email });
      expect(await arriveAs({ phone })).toMatchObject({ leadId: expect.not.stringMatching(leadId), isNewLead: true });
    });

    it('makes a new lead of a new address with the number of a lead that has another address', async () => {
      const phone = anyPhone();
      const { leadId } = await arriveAs({ phone });
      await arriveAs({ phone, email: anyEmail() });
      const colleague = await arriveAs({ phone, email: anyEmail() });
      expect(colleague).toMatchObject({ leadId: expect.not.stringMatching(leadId), isNewLead: true });
    });

    it('goes by the known address when the number is that of another who has an address', async () => {
      const [phone, email] = [anyPhone(), anyEmail()];
      const other = await arriveAs({ phone });
      await arriveAs({ phone, email: anyEmail() });
      const { leadId } = await arriveAs({ email });
      expect(await arriveAs({ phone, email })).toMatchObject({ leadId });
      expect(await current().store.leads.get(other.leadId)).not.toHaveProperty('mergedIntoLeadId', leadId);
    });
  });
}
