import type { Assessment } from './assessment.ts';
import type { RouteCondition } from './routes.ts';

/** What a condition asks about. */
export interface JudgedLead {
  readonly assessment: Pick<Assessment, 'intent' | 'score' | 'confidence'>;
  /** The tags that the lead carries. */
  readonly tags: readonly string[];
}

/** Tells whether all that a condition names holds for a lead; an absent one holds for all. */
export function fitsCondition(when: RouteCondition | undefined, { assessment, tags }: JudgedLead): boolean {
  if (when === undefined) return true;
  return (
    (when.intent?.includes(assessment.intent) ?? true) &&
    (when.scoreAbove === undefined || assessment.score > when.scoreAbove) &&
    (when.scoreBelow === undefined || assessment.score < when.scoreBelow) &&
    (when.confidenceBelow === undefined || assessment.confidence < when.confidenceBelow) &&
    (when.tag?.some((tag) => tags.includes(tag)) ?? true)
  );
}

/** Says why a condition holds for a lead for which it does; says nothing of one that names nothing. */
export function describeCondition(when: RouteCondition | undefined, { assessment, tags }: JudgedLead): string {
  if (when === undefined) return '';
  return [
    when.intent && `the intent is ${assessment.intent}`,
    when.scoreAbove !== undefined && `the score ${assessment.score} is above ${when.scoreAbove}`,
    when.scoreBelow !== undefined && `the score ${assessment.score} is below ${when.scoreBelow}`,
    when.confidenceBelow !== undefined &&
      `the judge was ${Math.round(assessment.confidence * 100)} % sure, which is below ${Math.round(when.confidenceBelow * 100)} %`,
    when.tag && `the lead carries the tag ${tags.find((tag) => when.tag?.includes(tag)) ?? ''}`,
  ]
    .filter((part) => typeof part === 'string')
    .join(' and ');
}
