import type { Sequence } from '../domain/sequence.ts';
import type { PlaybookFault } from './playbook-error.ts';
import type { ReadFile } from './playbook-reader.ts';
import { unknownSequence } from './unknown-sequence.ts';

interface SequenceJump {
  readonly from: ReadFile<Sequence>;
  readonly to: string;
  readonly line: number | undefined;
}

/** Lists the steps that go to a sequence which does not exist, or from which leads would come back. */
export function checkSequenceJumps(
  sequences: readonly ReadFile<Sequence>[],
  sequenceNames: readonly string[],
): PlaybookFault[] {
  const jumps = sequences.flatMap((from) =>
    from.value.steps.flatMap((step, index): SequenceJump[] =>
      step.kind === 'goto-sequence'
        ? [{ from, to: step.sequence, line: from.lineOf(['steps', index, 'sequence']) }]
        : [],
    ),
  );
  return jumps.flatMap(({ from: { file, value }, to, line }): PlaybookFault[] => {
    if (!sequenceNames.includes(to)) return [{ file, line, ...unknownSequence(to, sequenceNames) }];
    const way = wayBack(to, value.name, jumps);
    if (way === undefined) return [];
    const message = `Leads would come back here: ${[value.name, ...way].join(' → ')}.`;
    return [{ file, line, message, cure: 'Let one of these sequences end without going to the next.' }];
  });
}

/** Answers the names on the way from one sequence to another; undefined when there is none. */
function wayBack(from: string, home: string, jumps: readonly SequenceJump[]): string[] | undefined {
  const ways = new Map([[from, [from]]]);
  // A map that grows while it is walked through is walked to its new end.
  for (const [name, way] of ways) {
    if (name === home) return way;
    for (const jump of jumps) {
      if (jump.from.value.name === name && !ways.has(jump.to)) ways.set(jump.to, [...way, jump.to]);
    }
  }
  return undefined;
}
