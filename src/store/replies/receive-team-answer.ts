import { stopAndHandOver } from '../enrollments/stop-and-hand-over.ts';
import type { TeamAnswer, TeamAnswerReceipt } from '../ports/reply-store.ts';
import type { WrittenStop } from '../ports/meeting-store.ts';
import { retryWhenOvertaken } from '../retry-when-overtaken.ts';
import type { StoreContext } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';
import { matchTeamAnswer } from './match-reply.ts';

/**
 * Keeps that one of our people wrote to a lead, in one transaction that locks the lead's row: what runs is stopped and the
 * lead is that person's. The same mail again changes nothing.
 */
export function receiveTeamAnswer(context: StoreContext, answer: TeamAnswer): Promise<TeamAnswerReceipt | undefined> {
  const { db, vault } = context;
  return retryWhenOvertaken(() =>
    db.transaction().execute((transaction) => receiveInTransaction({ db: transaction, vault }, answer)),
  );
}

async function receiveInTransaction(context: StoreContext, answer: TeamAnswer): Promise<TeamAnswerReceipt | undefined> {
  const { db } = context;
  const person = await matchTeamAnswer(context, answer);
  if (person === undefined) return undefined;
  const { leadId, sealer } = person;
  const { provider, providerMessageId, receivedAt: at, fromAddress } = answer;
  const kept = await db
    .insertInto('team_answers')
    .values({ provider, provider_message_id: providerMessageId, lead_id: leadId, received_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('lead_id')
    .executeTakeFirst();
  if (kept === undefined) return { leadId, stops: [] };
  const summary = `${fromAddress} wrote to the lead, as a copy shows: a person has it from now on.`;
  const event = { at, type: 'rep-answered' as const, summary, data: { seenBy: 'copy' } };
  await tellTimeline(db, { leadId, sealer }, event);
  const stops: WrittenStop[] = [await stopAndHandOver(db, person, { reason: 'taken-over', at })];
  return { leadId, stops };
}
