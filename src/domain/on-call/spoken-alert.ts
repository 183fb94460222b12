import type { LeadProfile } from '../lead-profile.ts';
import { onOneLine } from '../on-one-line.ts';
import { personName } from '../person-name.ts';
import { shorten } from '../shorten.ts';

/** What a call about an urgent lead is made of. */
interface SpokenLead {
  readonly brandName: string;
  readonly profile: Pick<LeadProfile, 'firstName' | 'lastName' | 'company'>;
  /** Absent where the lead was not judged. */
  readonly assessment?: { readonly score: number; readonly reasoning: string } | undefined;
  /** How many wait for whoever is called; above one only where the SMS was about all of them. */
  readonly waitingCount: number;
}

/** Who listens cannot skip, and calls are billed by their length. */
const longestName = 80;
const longestReason = 200;

/** Says what the SMS says in few words that a machine can read out: who, from where, the score, why. No number, no link. */
export function spokenAlert({ brandName, profile, assessment, waitingCount }: SpokenLead): string {
  const name = personName(profile);
  const who = [name ?? 'Somebody who told no name', profile.company].filter((part) => part !== undefined);
  const sentences = [
    waitingCount > 1
      ? `${waitingCount} urgent leads for ${brandName} wait for you, and the SMS leads to all of them. The newest is this`
      : `An urgent lead for ${brandName}`,
    who.map((part) => shorten(onOneLine(part), longestName)).join(', of '),
    assessment && `Score ${assessment.score} of 100`,
    assessment && `Why: ${shorten(onOneLine(assessment.reasoning), longestReason)}`,
  ];
  return sentences
    .filter((sentence) => sentence !== undefined)
    .map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');
}
