import { janeDoe, type LeadDriver } from '../../test/system/lead-driver.ts';
import { ended, type ScenarioSet } from './scenario.ts';

const fromMachine = { Headers: [{ Name: 'Auto-Submitted', Value: 'auto-replied' }] };

/** Scenarios of what leads answer, and of what a machine answers for them. */
export const replyScenarios: ScenarioSet = {
  options: { skipsTime: false },
  scenarios: {
    async 'auto-reply-then-sent'({ system, drive, email }) {
      const leadId = await waiting(drive, email);
      await drive.reply(email, fromMachine);
      await drive.untilTold(leadId, 'reply-received');
      await drive.command(leadId, 'send-now');
      await drive.untilTold(leadId, 'message-sent');
      return ended(system, leadId);
    },
    async 'reply-understood'({ drive, email }) {
      await waiting(drive, email);
      return answered(drive, email);
    },
    async 'reply-followed-up'({ drive, email }) {
      await waiting(drive, email);
      return answered(drive, email, { StrippedTextReply: 'Sounds good, please call me next week.' });
    },
    async 'auto-reply-released'({ drive, email }) {
      await waiting(drive, email);
      return answered(drive, email, fromMachine);
    },
  },
};

/** Scenarios of a playbook by which the answer of one ends what runs for its whole company. */
export const companyReplyScenarios: ScenarioSet = {
  options: {
    skipsTime: false,
    playbookEdits: [{ file: 'playbook.yaml', search: 'stops: lead', replacement: 'stops: company' }],
  },
  scenarios: {
    async 'colleague-silenced'({ drive }) {
      await waiting(drive, 'joe@acme.example');
      await waiting(drive, 'jane@acme.example');
      return answered(drive, 'jane@acme.example');
    },
  },
};

/** Lets a lead come, up to its first wait. */
async function waiting(drive: LeadDriver, email: string): Promise<string> {
  const { leadId } = await drive.submit({ ...janeDoe, email });
  await drive.untilTold(leadId, 'wait-started');
  return leadId;
}

/** Answers, and names the workflow that works the answer. */
async function answered(drive: LeadDriver, email: string, extra: object = {}): Promise<string> {
  const { replyId } = (await (await drive.reply(email, { ...extra })).json()) as { replyId: string };
  return `reply:${replyId}`;
}
