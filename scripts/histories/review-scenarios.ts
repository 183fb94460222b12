import { alwaysOpen, oneLetter, onlyDrafts } from '../../test/system/playbook-folder.ts';
import { janeDoe, type LeadDriver } from '../../test/system/lead-driver.ts';
import type { TestSystem } from '../../test/system/start-system.ts';
import { untilTrue } from '../../test/system/until-true.ts';
import { fastForward } from '../../test/temporal/fast-forward.ts';
import { ended, type ScenarioSet } from './scenario.ts';

const dayMs = 86_400_000;

/** Scenarios of drafts about which a person is asked. */
export const reviewScenarios: ScenarioSet = {
  options: { skipsTime: false, playbookEdits: [alwaysOpen, onlyDrafts, oneLetter] },
  scenarios: {
    async 'review-approved'({ system, drive, email }) {
      const { leadId, reviewId } = await inReview(system, drive, email);
      const decision = { decision: 'approve', by: 'Alex' };
      await untilTrue(async () => (await drive.post(`/api/reviews/${reviewId}`, decision)).status === 200);
      await untilTrue(async () => (await drive.command(leadId, 'send-now')).status === 200);
      return ended(system, leadId);
    },
    async 'review-deadline-passed'({ system, drive, email }) {
      const { leadId } = await inReview(system, drive, email);
      // The workflow ends on the way, which is what is wanted.
      await fastForward(system.client, `lead:${leadId}`, 15 * dayMs).catch(() => undefined);
      return ended(system, leadId);
    },
  },
};

/** Lets a lead come whose draft a person must see. */
async function inReview(system: TestSystem, drive: LeadDriver, email: string) {
  const value = { subject: 'About your clusters', body: 'Which of your clusters costs most?', confidence: 0.2 };
  system.sandbox.model.add({ kind: 'value', forPurpose: 'write', value, times: 1 });
  const { leadId } = await drive.submit({ ...janeDoe, email });
  await drive.untilTold(leadId, 'review-requested');
  const [review] = await system.store.reviews.list({ leadId, limit: 1 });
  return { leadId, reviewId: review?.reviewId ?? '' };
}
