import { describe, expect, it } from '@jest/globals';
import type { Store } from '../store.ts';
import { anyEmail, arrivalOf, arrive, noon, secondsLater } from './fixtures.ts';

/** States what every store must do with what arrives for a lead. */
export function describeReceive(current: () => { readonly store: Store }): void {
  const submissions = (): Store['submissions'] => current().store.submissions;

  describe('receive', () => {
    it('makes a lead of a new address and keeps what arrived', async () => {
      const arrival = arrivalOf({ externalId: 'e-1' });
      const { submissionId, leadId, ...receipt } = await submissions().receive(arrival);
      expect(receipt).toEqual({ source: 'demo_request', isNewLead: true, isDuplicate: false });
      const { route, source, receivedAt, profile, content, headers } = arrival;
      expect(await submissions().find(submissionId)).toEqual({
        ...{ submissionId, leadId, route, source, receivedAt, profile, content, headers },
        state: 'accepted',
        isDispatched: false,
        rawBody: arrival.rawBody,
        bodyHash: '1202a13ff50eed4039ddc47b07320d4e67de3dc62d3ded49e1a31132d24bf877',
        externalId: 'e-1',
        madeInSandbox: false,
      });
      expect(await current().store.leads.get(leadId)).toEqual({
        leadId,
        profile,
        status: 'New',
        priority: 'normal',
        tags: [],
        source,
        madeInSandbox: false,
        replyToken: expect.stringMatching(/^[0-9a-f]{32}$/),
        createdAt: noon,
        updatedAt: noon,
      });
    });

    it('finds the lead of a known address, whatever its case and outer spaces', async () => {
      const email = anyEmail();
      const first = await submissions().receive(arrivalOf({ profile: { email } }));
      const second = await submissions().receive(arrivalOf({ profile: { email: ` ${email.toUpperCase()} ` } }));
      expect(second).toEqual({
        submissionId: expect.not.stringMatching(first.submissionId),
        leadId: first.leadId,
        source: 'demo_request',
        isNewLead: false,
        isDuplicate: false,
      });
    });

    it('puts later answers over earlier ones and keeps those that a later form leaves empty', async () => {
      const email = anyEmail();
      const profile = { email, firstName: 'Jane', company: 'Acme', jobTitle: 'CTO' };
      const { leadId } = await submissions().receive(arrivalOf({ profile }));
      const later = { email, firstName: 'Janet', company: ' ', lastName: 'Doe', jobTitle: undefined };
      await submissions().receive(arrivalOf({ profile: later, source: 'whitepaper', receivedAt: secondsLater(5) }));
      expect(await current().store.leads.get(leadId)).toMatchObject({
        profile: { email, firstName: 'Janet', lastName: 'Doe', company: 'Acme', jobTitle: 'CTO' },
        source: 'whitepaper',
        createdAt: noon,
        updatedAt: secondsLater(5),
      });
    });

    it('tells the timeline of each arrival', async () => {
      const { leadId, submissionId } = await arrive(current().store);
      expect(await current().store.timeline.list(leadId)).toEqual([
        {
          at: noon,
          type: 'lead-received',
          summary: 'Arrived through the form from the source demo_request.',
          data: { submissionId },
        },
      ]);
    });

    it('makes one lead of a new address that arrives many times at once', async () => {
      for (let round = 0; round < 5; round += 1) {
        const email = anyEmail();
        const answers = ['firstName', 'lastName', 'company', 'jobTitle'] as const;
        const receipts = await Promise.all(
          answers.map((answer) => submissions().receive(arrivalOf({ profile: { email, [answer]: answer } }))),
        );
        expect(new Set(receipts.map(({ leadId }) => leadId)).size).toBe(1);
        expect(receipts.filter(({ isNewLead }) => isNewLead)).toHaveLength(1);
        const { profile } = await current().store.leads.get(receipts[0]?.leadId ?? '');
        expect(profile).toEqual({ email, ...Object.fromEntries(answers.map((answer) => [answer, answer])) });
      }
    });

    it('refuses a profile by which nobody could be answered', async () => {
      await expect(submissions().receive(arrivalOf({ profile: { firstName: 'Jane' } }))).rejects.toThrow(
        new TypeError('A lead needs an e-mail address or a phone number'),
      );
    });
  });
}
