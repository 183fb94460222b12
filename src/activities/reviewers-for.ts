import type { Reviewer } from '../domain/reviews/review.ts';
import { seededFraction } from '../domain/seeded-fraction.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { LeadCase } from '../store/ports/case-store.ts';
import { actingOwner } from './owners/acting-owner.ts';

/**
 * Lists whom to ask about a lead, one after the other: its owner, or the deputy while the owner is away; without one, the owner
 * of the contact in the CRM; then each reviewer of the playbook, from another one on for each seed, so that reviews are spread
 * evenly over them.
 */
export function reviewersFor(
  { dossier, owner }: Pick<LeadCase, 'dossier' | 'owner'>,
  playbook: Pick<Playbook, 'reviews' | 'team' | 'brand'>,
  { seed, at }: { readonly seed: string; readonly at: Date },
): readonly [Reviewer, ...Reviewer[]] {
  const { reviewers } = playbook.reviews;
  const first = Math.floor(seededFraction(seed) * reviewers.length);
  const inTurn: readonly Reviewer[] = [...reviewers.slice(first), ...reviewers.slice(0, first)];
  const [asked] = ownersOf({ dossier, owner }, playbook, at);
  const others = inTurn.filter(({ email }) => asked?.email === undefined || email !== asked.email);
  const [next, ...later] = [...(asked === undefined ? [] : [asked]), ...others];
  if (next === undefined) throw new Error('The playbook names no reviewer');
  return [next, ...later];
}

function ownersOf(
  { dossier, owner }: Pick<LeadCase, 'dossier' | 'owner'>,
  playbook: Pick<Playbook, 'team' | 'brand'>,
  at: Date,
): Reviewer[] {
  const acting = actingOwner(playbook, owner, at);
  if (acting !== undefined) return [{ name: acting.name, email: acting.email }];
  const ownerId = dossier?.crmContact?.ownerId;
  return ownerId === undefined ? [] : [{ name: 'the owner of the contact', ownerId }];
}
