import type { z } from 'zod';
import type { Sequence } from '../domain/sequence.ts';
import type { PlaybookFault } from './playbook-error.ts';
import type { ReadFile } from './playbook-reader.ts';
import type { settingsSchema } from './settings-schema.ts';
import { unknownSequence } from './unknown-sequence.ts';

/** Lists what is wrong with the sequence by which leads are asked to confirm their address. */
export function checkConsent(
  { file, value: { consent }, lineOf }: ReadFile<z.output<typeof settingsSchema>>,
  sequences: readonly ReadFile<Sequence>[],
  sequenceNames: readonly string[],
): PlaybookFault[] {
  const name = consent.doubleOptIn?.sequence;
  if (name === undefined) return [];
  const place = { file, line: lineOf(['consent', 'doubleOptIn', 'sequence']) };
  if (!sequenceNames.includes(name)) return [{ ...place, ...unknownSequence(name, sequenceNames) }];
  const sequence = sequences.find(({ stem }) => stem === name)?.value;
  if (sequence === undefined) return [];
  if (!sequence.steps.some(({ kind }) => kind === 'confirm')) {
    return [
      {
        ...place,
        message: `The sequence \`${name}\` does not wait for a confirmation.`,
        cure: 'Add a step `kind: confirm` with `within: 14d` to it, or name a sequence that has one.',
      },
    ];
  }
  if (sequence.purpose === 'nurture') {
    return [
      {
        ...place,
        message: `The sequence \`${name}\` would need the confirmation that it asks for.`,
        cure: 'Take `purpose: nurture` out of it.',
      },
    ];
  }
  return [];
}
