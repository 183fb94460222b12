import { randomBytes } from 'node:crypto';
import { Resolver } from 'node:dns/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '../src/config.ts';
import { ConfigurationError } from '../src/configuration-error.ts';
import { openSubmissions } from './open-submissions.ts';
import { printChecks } from './print-checks.ts';
import { runChecks } from './run-checks.ts';

/** Says what is missing before leads are written to: `npm run doctor`, with `-- --json` for machines. */

/** How long DNS may take for one question, and how often it is asked. */
const dnsLimits = { timeout: 3_000, tries: 2 };

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
try {
  const config = readConfig(withEmbedded(process.env));
  const { submissions, close } = await openSubmissions(config);
  const checks = await runChecks(config, { resolver: new Resolver(dnsLimits), now: new Date(), submissions }).finally(
    close,
  );
  console.log(values.json ? JSON.stringify({ checks }, undefined, 2) : printChecks(checks));
  process.exitCode = checks.some(({ state }) => state === 'missing') ? 1 : 0;
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** What the embedded start makes for itself needs not be configured; the doctor opens no embedded database. */
function withEmbedded(environment: NodeJS.ProcessEnv): Parameters<typeof readConfig>[0] {
  if (environment['DATABASE_URL'] !== undefined && environment['DATABASE_URL'] !== '') return environment;
  const made: Readonly<Record<string, string>> = {
    DATABASE_URL: 'pglite:',
    LEADLINE_API_TOKEN: randomBytes(24).toString('hex'),
    LEADLINE_MASTER_KEY: randomBytes(32).toString('base64'),
  };
  return { ...made, ...environment, DATABASE_URL: 'pglite:' };
}
