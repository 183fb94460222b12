import { didYouMean } from './did-you-mean.ts';
import type { PlaybookFault } from './playbook-error.ts';

/** Words the fault of naming a sequence that does not exist. */
export function unknownSequence(
  name: string,
  sequenceNames: readonly string[],
): Pick<PlaybookFault, 'message' | 'cure'> {
  return {
    message: `The sequence \`${name}\` does not exist.${didYouMean(name, sequenceNames)}`,
    cure: `Add sequences/${name}.yaml, or name one of: ${sequenceNames.join(', ')}.`,
  };
}
