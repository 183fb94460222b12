import type { z } from 'zod';
import type { Sequence } from '../domain/sequence.ts';
import type { PlaybookFault } from './playbook-error.ts';
import type { ReadFile } from './playbook-reader.ts';
import type { settingsSchema } from './settings-schema.ts';
import { unknownSequence } from './unknown-sequence.ts';

/** Lists what is wrong with the sequence by which silent leads are written to once more. */
export function checkReEngagement(
  { file, value: { reEngagement }, lineOf }: ReadFile<z.output<typeof settingsSchema>>,
  sequences: readonly ReadFile<Sequence>[],
  sequenceNames: readonly string[],
): PlaybookFault[] {
  const name = reEngagement?.sequence;
  if (name === undefined) return [];
  const place = { file, line: lineOf(['reEngagement', 'sequence']) };
  if (!sequenceNames.includes(name)) return [{ ...place, ...unknownSequence(name, sequenceNames) }];
  const sequence = sequences.find(({ stem }) => stem === name)?.value;
  if (sequence === undefined) return [];
  if (sequence.purpose !== 'nurture') {
    return [
      {
        ...place,
        message: `The sequence \`${name}\` goes to people who asked for nothing, and is not of \`purpose: nurture\`.`,
        cure: 'Write `purpose: nurture` into it: whoever must have confirmed an address, or is never nurtured, is then left alone.',
      },
    ];
  }
  if (sequence.steps.filter(({ kind }) => kind === 'message').length > 1) {
    return [
      {
        ...place,
        message: `The sequence \`${name}\` writes more than once to somebody who has been silent.`,
        cure: 'Leave one message in it.',
      },
    ];
  }
  return [];
}
