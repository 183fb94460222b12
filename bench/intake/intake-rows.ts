import type { IntakeResult } from '../intake.ts';
import { against, spread } from '../report-text.ts';
import { arms, type Arm } from './arm.ts';

const titles: Readonly<Record<Arm, string>> = {
  'handing-over': 'Leadline',
  storing: 'Leadline without hand-over',
  bare: 'express and one insert',
};

/** Writes the result as rows of name and value. */
export function intakeRows({ database, acknowledgement, burst }: IntakeResult): (readonly [string, string])[] {
  const { perSecond, concurrency, p99Ratio, storingP99Ratio, goal } = acknowledgement;
  const rowsOf = (measure: string, pick: (arm: Arm) => string): (readonly [string, string])[] =>
    arms.map((arm) => [`intake: ${measure}, ${titles[arm]}`, pick(arm)]);
  const seconds = (durationMs: number): string => `${(durationMs / 1_000).toFixed(1)} s`;
  return [
    ['intake: database', database],
    ...rowsOf(`p50 at ${perSecond}/s, ms`, (arm) => spread(acknowledgement.arms[arm].p50Ms)),
    ...rowsOf(`p99 at ${perSecond}/s, ms`, (arm) => spread(acknowledgement.arms[arm].p99Ms)),
    ['intake: p99 ratio', `${spread(p99Ratio)}${against(p99Ratio.median <= goal, `≤ ${goal}`)}`],
    ['intake: p99 ratio without hand-over', spread(storingP99Ratio)],
    ...rowsOf(`a second, ${concurrency} at a time`, (arm) => spread(acknowledgement.arms[arm].acceptedPerSecond)),
    [
      'burst: posted at once, acknowledged',
      `${burst.posted}, ${burst.acknowledged} in ${seconds(burst.acknowledgedInMs)}`,
    ],
    ['burst: acknowledgement p99', seconds(burst.acknowledgedP99Ms)],
    ['burst: leads stored, answered by e-mail', `${burst.leads}, ${burst.answered} in ${seconds(burst.answeredInMs)}`],
    ['burst: second e-mails, workflows not ended', `${burst.duplicateEmails}, ${burst.unfinished}`],
    ['burst: all worked after', seconds(burst.workedInMs)],
    [
      `burst: calls of the model, refused above ${burst.modelPerSecond}/s`,
      `${burst.modelCalls}, ${burst.modelRefusals}`,
    ],
  ];
}
