import { emailDomainOf } from './email-domain-of.ts';
import type { NeverNurture } from './never-nurture.ts';
import type { OnCallRules } from './on-call/on-call-rules.ts';
import type { Team } from './owners/team.ts';
import type { ReviewRules } from './reviews/review-rules.ts';
import type { Senders } from './senders.ts';

/** What a playbook says of our own people. */
interface TeamRules {
  readonly team: Team;
  readonly senders: Senders;
  readonly onCall: Pick<OnCallRules, 'rota' | 'fallback'>;
  readonly reviews: Pick<ReviewRules, 'reviewers'>;
  readonly neverNurture: Pick<NeverNurture, 'ownDomains'>;
}

/**
 * Tells whether an e-mail address is one of our own people's: of the team, of who writes to leads, is on call or reviews, or any at our
 * own domains. The mailbox that answers come to is nobody's.
 */
export function isTeamAddress(
  address: string,
  { team, senders, onCall: { rota, fallback }, reviews, neverNurture }: TeamRules,
): boolean {
  const mailbox = address
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*@/, '@');
  const domain = emailDomainOf(mailbox);
  if (domain === senders.replyDomain) return false;
  const people = [
    senders.sender.address,
    fallback?.email,
    ...[...Object.values(team), ...rota, ...reviews.reviewers].map(({ email }) => email),
  ];
  if (people.some((email) => email?.toLowerCase() === mailbox)) return true;
  return neverNurture.ownDomains.some((own) => domain === own || domain.endsWith(`.${own}`));
}
