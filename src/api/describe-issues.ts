import type { ZodError } from 'zod';

/** Says in one sentence each what is wrong with what was sent; `whole` names what has no path of its own. */
export function describeIssues(error: ZodError, whole: string): string[] {
  return error.issues.map(({ path, message }) => `${path.join('.') || whole}: ${message}`);
}
