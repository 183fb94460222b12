/**
 * How freely a channel sends to leads. `test`: allow-listed addresses receive, nobody else does. `review-all`: every message
 * waits for a person, and what is approved reaches allow-listed addresses. `live`: everybody receives, by the usual rules.
 */
export const sendingModes = ['test', 'review-all', 'live'] as const;
export type SendingMode = (typeof sendingModes)[number];

/** What a channel is in whose mode nobody has set, once its own keys are there. */
export const firstMode: SendingMode = 'review-all';

/** The entry of an allow-list that stands for everybody. */
export const anybody = '*';

/** Why the mode of a channel holds a message back. */
export type ModeHold = 'needs-approval' | 'not-allow-listed';

interface MessageOnChannel {
  readonly mode: SendingMode;
  readonly allowList: readonly string[];
  /** Where the message goes: an e-mail address, or a number in E.164. */
  readonly address: string;
  /** True once a person let this very text pass. */
  readonly isApproved: boolean;
}

/** Answers what the mode of its channel holds a message back for; undefined when it may go out. */
export function heldByMode({ mode, allowList, address, isApproved }: MessageOnChannel): ModeHold | undefined {
  if (mode === 'live') return undefined;
  if (mode === 'review-all' && !isApproved) return 'needs-approval';
  return allowList.some((entry) => isAllowed(address, entry)) ? undefined : 'not-allow-listed';
}

/** An entry is an address, a domain without its `@` (its subdomains are others), a number, or `*`. */
function isAllowed(address: string, entry: string): boolean {
  const [sought, allowed] = [address.toLowerCase(), entry.toLowerCase()];
  return allowed === anybody || sought === allowed || sought.endsWith(`@${allowed}`);
}
