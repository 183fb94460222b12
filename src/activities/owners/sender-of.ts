import { senderFrom, type Sender } from '../../domain/owners/sender.ts';
import type { Playbook } from '../../playbook/playbook.ts';

/** Who writes to a lead. */
export interface LeadSender extends Sender {
  /** As the playbook's team calls the person; absent of the playbook's own sender. */
  readonly key?: string | undefined;
}

/** Answers in whose name a lead is written to: its owner's, else that of the playbook's sender. */
export function senderOf({ team, senders }: Pick<Playbook, 'team' | 'senders'>, rep: string | undefined): LeadSender {
  const member = rep !== undefined && Object.hasOwn(team, rep) ? team[rep] : undefined;
  return member === undefined ? senders.sender : { key: rep, ...senderFrom(member) };
}
