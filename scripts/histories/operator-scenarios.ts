import { janeDoe } from '../../test/system/lead-driver.ts';
import { untilTrue } from '../../test/system/until-true.ts';
import { ended, type ScenarioSet } from './scenario.ts';

/** Scenarios of what operators do to a lead. */
export const operatorScenarios: ScenarioSet = {
  options: { skipsTime: false },
  scenarios: {
    async 'paused-then-resumed'({ system, drive, email }) {
      const { leadId } = await drive.submit({ ...janeDoe, email });
      await drive.untilTold(leadId, 'wait-started');
      await drive.command(leadId, 'pause');
      await drive.command(leadId, 'send-now');
      await untilTrue(async () => (await drive.command(leadId, 'send-now')).status === 409);
      await untilTrue(async () => {
        await drive.command(leadId, 'resume');
        return (await drive.timeline(leadId)).some(({ type }) => type === 'message-sent');
      });
      return ended(system, leadId);
    },
    async 'taken-over-in-the-wait'({ system, drive, email }) {
      const { leadId } = await drive.submit({ ...janeDoe, email });
      await drive.untilTold(leadId, 'wait-started');
      await drive.command(leadId, 'take-over');
      return ended(system, leadId);
    },
  },
};

/** Scenarios of deliveries whose answer was lost; time is skipped up to the look-up. */
export const deliveryScenarios: ScenarioSet = {
  options: { skipsTime: true },
  scenarios: {
    async 'unknown-then-looked-up'({ system, drive, email }) {
      system.sandbox.faults.add({ vendor: 'postmark', path: '/email', kind: 'drop-answer' });
      const { leadId } = await drive.submit({ ...janeDoe, email, leadData: { source: 'demo_request' } });
      return ended(system, leadId);
    },
  },
};
