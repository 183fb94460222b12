import { addressConfirmedSignal, type ReplyInput } from '../../src/workflows/messages.ts';
import { taskQueues } from '../../src/workflows/task-queues.ts';
import { leadWorkflowId, replyWorkflowId } from '../../src/workflows/workflow-ids.ts';
import type { PlannedAct } from './planned-act.ts';
import { defaultReply, type Scenario } from './scenario.ts';
import { setClock } from './set-clock.ts';
import type { SimulatedWorld } from './simulated-world.ts';

interface ActRequest {
  readonly act: PlannedAct;
  readonly scenario: Scenario;
  readonly leadId: string;
}

/** Does what the lead does, and waits until the product has worked it. */
export async function performAct(world: SimulatedWorld, { act, scenario, leadId }: ActRequest): Promise<void> {
  const { client, store } = world;
  // The lead's workflow may have ended: then nobody needs its clock.
  await setClock(client, leadWorkflowId(leadId), act.at.getTime() - scenario.at.getTime()).catch(() => undefined);
  if (act.kind === 'confirm') {
    await store.confirmations.confirm(act.token, { at: act.at });
    await client.workflow
      .getHandle(leadWorkflowId(leadId))
      .signal(addressConfirmedSignal)
      .catch(() => undefined);
    return;
  }
  const text = scenario.reply ?? defaultReply;
  const { replyId, leadId: matched } = await store.replies.receive({
    ...incoming(act),
    text,
    rawBody: Buffer.from(text),
  });
  if (matched === undefined) throw new Error('No lead was found for the reply');
  const handle = await client.workflow.start('reply', {
    workflowId: replyWorkflowId(replyId),
    taskQueue: taskQueues.leads,
    args: [{ replyId, leadId: matched, clockOffsetMs: act.at.getTime() } satisfies ReplyInput],
  });
  await handle.result();
}

function incoming({ at, call }: Extract<PlannedAct, { kind: 'reply' }>) {
  const common = { provider: 'simulation', providerMessageId: 'simulated-reply', receivedAt: at };
  if (call.kind === 'sms') {
    return { ...common, channel: 'sms' as const, fromAddress: call.sms.to, referencedMessageIds: [] };
  }
  if (call.kind !== 'email') throw new Error('Only messages are answered');
  const { to, subject, messageId } = call.email;
  return {
    ...common,
    channel: 'email' as const,
    fromAddress: to.address,
    referencedMessageIds: [messageId],
    subject: `Re: ${subject}`,
  };
}
