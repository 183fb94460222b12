import type { z } from 'zod';
import type { Sequence } from '../domain/sequence.ts';
import { didYouMean } from './did-you-mean.ts';
import type { PlaybookFault } from './playbook-error.ts';
import type { ReadFile } from './playbook-reader.ts';
import type { settingsSchema } from './settings-schema.ts';

/** Lists what is wrong with the sequence by which leads are asked to confirm their address. */
export function checkConsent(
  { file, value: { consent }, lineOf }: ReadFile<z.output<typeof settingsSchema>>,
  sequences: readonly ReadFile<Sequence>[],
  sequenceNames: readonly string[],
): PlaybookFault[] {
  const name = consent.doubleOptIn?.sequence;
  if (name === undefined) return [];
  const fault = (message: string, cure: string): PlaybookFault[] => [
    { file, line: lineOf(['consent', 'doubleOptIn', 'sequence']), message, cure },
  ];
  if (!sequenceNames.includes(name)) {
    return fault(
      `The sequence \`${name}\` does not exist.${didYouMean(name, sequenceNames)}`,
      `Add sequences/${name}.yaml, or name one of: ${sequenceNames.join(', ')}.`,
    );
  }
  const sequence = sequences.find(({ stem }) => stem === name)?.value;
  if (sequence === undefined) return [];
  if (!sequence.steps.some(({ kind }) => kind === 'confirm')) {
    return fault(
      `The sequence \`${name}\` does not wait for a confirmation.`,
      'Add a step `kind: confirm` with `within: 14d` to it, or name a sequence that has one.',
    );
  }
  if (sequence.purpose === 'nurture') {
    return fault(
      `The sequence \`${name}\` would need the confirmation that it asks for.`,
      'Take `purpose: nurture` out of it.',
    );
  }
  return [];
}
