import { fetchTemporalCli } from './fetch-temporal-cli.mjs';
import { findTemporalCli } from './find-temporal-cli.mjs';

/**
 * Finds the Temporal CLI, or fetches it.
 *
 * @param {(line: string) => void} [say] told when something has to be fetched
 * @returns {Promise<string>} a program to run
 * @throws {Error} with one sentence that says what to do
 */
export async function ensureTemporalCli(say = () => undefined) {
  const found = findTemporalCli();
  if (found !== undefined) return found;
  say('Fetching the Temporal CLI, once …');
  return fetchTemporalCli();
}
