import type { z } from 'zod';
import type { Sequence } from '../domain/sequence.ts';
import { didYouMean } from './did-you-mean.ts';
import type { PlaybookFault } from './playbook-error.ts';
import type { ReadFile } from './playbook-reader.ts';
import type { settingsSchema } from './settings-schema.ts';

/** Lists what is wrong with the sequence by which silent leads are written to once more. */
export function checkReEngagement(
  { file, value: { reEngagement }, lineOf }: ReadFile<z.output<typeof settingsSchema>>,
  sequences: readonly ReadFile<Sequence>[],
  sequenceNames: readonly string[],
): PlaybookFault[] {
  const name = reEngagement?.sequence;
  if (name === undefined) return [];
  const fault = (message: string, cure: string): PlaybookFault[] => [
    { file, line: lineOf(['reEngagement', 'sequence']), message, cure },
  ];
  if (!sequenceNames.includes(name)) {
    return fault(
      `The sequence \`${name}\` does not exist.${didYouMean(name, sequenceNames)}`,
      `Add sequences/${name}.yaml, or name one of: ${sequenceNames.join(', ')}.`,
    );
  }
  const sequence = sequences.find(({ stem }) => stem === name)?.value;
  if (sequence === undefined) return [];
  if (sequence.purpose !== 'nurture') {
    return fault(
      `The sequence \`${name}\` goes to people who asked for nothing, and is not of \`purpose: nurture\`.`,
      'Write `purpose: nurture` into it: whoever must have confirmed an address, or is never nurtured, is then left alone.',
    );
  }
  if (sequence.steps.filter(({ kind }) => kind === 'message').length > 1) {
    return fault(
      `The sequence \`${name}\` writes more than once to somebody who has been silent.`,
      'Leave one message in it.',
    );
  }
  return [];
}
