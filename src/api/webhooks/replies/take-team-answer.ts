import { classifyAutomaticReply } from '../../../domain/replies/classify-automatic-reply.ts';
import { incomingMailOf } from '../../../domain/replies/incoming-mail-of.ts';
import type { IncomingReply } from '../../../store/ports/reply-store.ts';
import type { ApiDependencies } from '../../api-dependencies.ts';
import { wakeStopped } from '../../wake-stopped.ts';
import { patienceMs, type ReplyDependencies } from './take-reply.ts';
import { untilQuiet } from './until-quiet.ts';

/** What is told of a mail that one of our people wrote to a lead. */
interface TakenTeamAnswer {
  readonly leadId: string;
  /** True while a delivery to this lead is with a provider: it may still arrive. */
  readonly isInFlight: boolean;
}

type Dependencies = ReplyDependencies & Pick<ApiDependencies, 'isTeamAddress'>;

/**
 * Takes a copy of what one of our people wrote to a lead: a person has that lead from now on. Answers undefined of every other
 * mail, be it a machine's in that person's name, or of one of us who is the lead.
 */
export async function takeTeamAnswer(
  dependencies: Dependencies,
  reply: IncomingReply,
): Promise<TakenTeamAnswer | undefined> {
  const { store, isTeamAddress = () => false } = dependencies;
  if (!isTeamAddress(reply.fromAddress)) return undefined;
  // Our own messages go out in a person's name, but with the headers of a machine.
  if (classifyAutomaticReply(incomingMailOf(reply), { ownAddresses: [] }).kind !== 'person') return undefined;
  const recipients = (reply.toAddresses ?? []).filter((address) => !isTeamAddress(address));
  const answer = await store.replies.receiveFromTeam({ ...reply, recipients });
  if (answer === undefined) return undefined;
  const { leadId, stops } = answer;
  wakeStopped(dependencies, stops);
  return { leadId, isInFlight: !(await untilQuiet(store.replies, leadId, patienceMs)) };
}
