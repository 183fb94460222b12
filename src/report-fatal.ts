import { describeError } from './logger.ts';

/** The errors whose messages are written for whoever starts the process, and hold no personal data. */
const meantForPeople = new Set(['ConfigurationError', 'PlaybookError']);

/** Says on standard error why the process cannot go on, and ends it with 1. */
export function reportFatal(error: unknown): never {
  const text =
    error instanceof Error && meantForPeople.has(error.name)
      ? error.message
      : `Leadline cannot go on: ${JSON.stringify(describeError(error))}`;
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
