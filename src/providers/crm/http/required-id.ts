import { ProviderError } from '../../provider-error.ts';
import { readPath } from '../../read-path.ts';
import { textOf } from './contact-fields.ts';

/** Reads the id of what was made; without it nobody can go on. @throws ProviderError */
export function requiredId(vendor: string, answer: unknown, path: string): string {
  const id = textOf(readPath(answer, path));
  if (id !== undefined) return id;
  throw new ProviderError({ vendor, code: 'no-id-in-answer', isRetryable: false, outcome: 'ambiguous' });
}
