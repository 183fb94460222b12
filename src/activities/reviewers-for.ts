import type { Reviewer } from '../domain/reviews/review.ts';
import type { ReviewRules } from '../domain/reviews/review-rules.ts';
import { seededFraction } from '../domain/seeded-fraction.ts';
import type { LeadCase } from '../store/ports/case-store.ts';

/**
 * Lists whom to ask about a lead, one after the other: the owner of the contact, then each reviewer of the playbook, from
 * another one on for each seed, so that reviews are spread evenly over them.
 */
export function reviewersFor(
  { dossier }: Pick<LeadCase, 'dossier'>,
  { reviewers }: Pick<ReviewRules, 'reviewers'>,
  seed: string,
): readonly [Reviewer, ...Reviewer[]] {
  const first = Math.floor(seededFraction(seed) * reviewers.length);
  const inTurn: readonly Reviewer[] = [...reviewers.slice(first), ...reviewers.slice(0, first)];
  const ownerId = dossier?.crmContact?.ownerId;
  const owners = ownerId === undefined ? [] : [{ name: 'the owner of the contact', ownerId }];
  const [next, ...others] = [...owners, ...inTurn];
  if (next === undefined) throw new Error('The playbook names no reviewer');
  return [next, ...others];
}
