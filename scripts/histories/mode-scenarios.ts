import { janeDoe } from '../../test/system/lead-driver.ts';
import { untilTrue } from '../../test/system/until-true.ts';
import { fastForward } from '../../test/temporal/fast-forward.ts';
import { ended, type ScenarioSet } from './scenario.ts';

const demo = { source: 'demo_request' };
const dayMs = 86_400_000;
const word = { by: 'Sam', note: 'For a history' };

/** What happens before a channel is live: here every vendor counts as a real one, although its stand-in answers. */
export const modeScenarios: ScenarioSet = {
  options: {
    skipsTime: false,
    environment: { LEADLINE_SANDBOXED: '', PUBLIC_URL: 'https://leads.example' },
  },
  scenarios: {
    async 'approved-before-live'({ system, drive, email }) {
      await drive.post('/api/sending/mode', { ...word, channel: 'email', mode: 'review-all', allowList: ['*'] });
      const { leadId } = await drive.submit({ ...janeDoe, email, leadData: demo });
      await drive.untilTold(leadId, 'review-requested');
      const [review] = await system.store.reviews.list({ leadId, limit: 1 });
      const path = `/api/reviews/${review?.reviewId ?? ''}`;
      await untilTrue(async () => (await drive.post(path, { decision: 'approve', by: 'Sam' })).status === 200);
      return ended(system, leadId);
    },
    async 'held-before-live'({ system, drive, email }) {
      await drive.post('/api/sending/mode', { ...word, channel: 'email', mode: 'test', allowList: [] });
      const { leadId } = await drive.submit({ ...janeDoe, email, leadData: demo });
      await drive.untilTold(leadId, 'message-held');
      await drive.post('/api/sending/mode', { ...word, channel: 'email', mode: 'live' });
      // The workflow ends on the way, which is what is wanted.
      await fastForward(system.client, `lead:${leadId}`, dayMs).catch(() => undefined);
      return ended(system, leadId);
    },
  },
};
