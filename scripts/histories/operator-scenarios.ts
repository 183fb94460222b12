import { janeDoe } from '../../test/system/lead-driver.ts';
import { untilTrue } from '../../test/system/until-true.ts';
import { ended, type ScenarioSet } from './scenario.ts';

/** Scenarios of what operators do to a lead, and of what it answers. */
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
    async 'auto-reply-then-sent'({ system, drive, email }) {
      const { leadId } = await drive.submit({ ...janeDoe, email });
      await drive.untilTold(leadId, 'wait-started');
      await drive.reply(email, { Headers: [{ Name: 'Auto-Submitted', Value: 'auto-replied' }] });
      await drive.untilTold(leadId, 'reply-received');
      await drive.command(leadId, 'send-now');
      await drive.untilTold(leadId, 'message-sent');
      return ended(system, leadId);
    },
    async 'reply-understood'({ drive, email }) {
      const { leadId } = await drive.submit({ ...janeDoe, email });
      await drive.untilTold(leadId, 'wait-started');
      const { replyId } = (await (await drive.reply(email)).json()) as { replyId: string };
      return `reply:${replyId}`;
    },
    async 'auto-reply-released'({ drive, email }) {
      const { leadId } = await drive.submit({ ...janeDoe, email });
      await drive.untilTold(leadId, 'wait-started');
      const headers = [{ Name: 'Auto-Submitted', Value: 'auto-replied' }];
      const { replyId } = (await (await drive.reply(email, { Headers: headers })).json()) as { replyId: string };
      return `reply:${replyId}`;
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
