import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { openBenchDatabase } from '../../bench/intake/bench-database.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { loadPlaybook } from '../../src/playbook/load-playbook.ts';
import { createSendGridSender } from '../../src/providers/email/sendgrid/sendgrid-sender.ts';
import { createSmtpSender } from '../../src/providers/email/smtp/smtp-sender.ts';
import { openStore } from '../../src/store/open-store.ts';
import { providersWithLookUp } from '../../test/sending/providers-with-look-up.ts';
import { emailLine, type LineParts, type SendLine } from '../../test/sending/send-line.ts';
import type { ExperimentOptions, Finding } from '../experiment.ts';
import { measureAmbiguous, type AmbiguousResult } from './measure-ambiguous.ts';

const sandboxLagMs = 5_000;
const goal = 0.95;
const nameWidth = 'sendgrid without look-up'.length;

interface AmbiguousLine {
  readonly name: string;
  readonly vendor: 'postmark' | 'mailgun' | 'sendgrid' | 'twilio' | 'smtp';
  readonly hasLookUp: boolean;
  readonly open: (parts: LineParts) => SendLine;
}

const lines: readonly AmbiguousLine[] = [
  ...providersWithLookUp.map((provider) => ({ ...provider, name: provider.vendor, hasLookUp: true })),
  {
    name: 'sendgrid without look-up',
    vendor: 'sendgrid',
    hasLookUp: false,
    open(parts) {
      const { sendgrid: baseUrl } = parts.sandbox.baseUrls;
      return emailLine(parts, createSendGridSender({ apiKey: 'SG.key', hasActivity: false, baseUrl }));
    },
  },
  {
    name: 'smtp',
    vendor: 'smtp',
    hasLookUp: false,
    open: (parts) => emailLine(parts, createSmtpSender({ url: parts.sandbox.baseUrls.smtp })),
  },
];

/** Lets every provider take a thousand messages and lose each answer, on PostgreSQL where this machine has it. */
export async function ambiguous({ isShort, serverUrl }: ExperimentOptions): Promise<Finding> {
  await using database = await openBenchDatabase(serverUrl);
  const calls = isShort ? 100 : 1_000;
  const results: (AmbiguousResult & { readonly name: string; readonly isReached: boolean })[] = [];
  for (const { name, vendor, hasLookUp, open } of lines) {
    // A sandbox each: what the others took would only slow its lists down.
    const sandbox = await startSandbox({ lookUpLagMs: sandboxLagMs });
    const store = await openStore({ databaseUrl: await database.create(), masterKey: randomBytes(32) });
    const playbook = await loadPlaybook(resolve(import.meta.dirname, '../../playbook'));
    const parts = { store, playbook, sandbox };
    const result = await measureAmbiguous({ parts, vendor, line: open(parts), calls, sandboxLagMs });
    await store.close();
    await sandbox.close();
    const isSettled = hasLookUp ? result.resolved >= goal * calls : result.leftToPerson === calls;
    results.push({ name, ...result, isReached: isSettled && result.duplicates === 0 && result.without === 0 });
  }
  return {
    holds: results.every(({ isReached }) => isReached),
    lines: results.map(
      ({ name, resolved, leftToPerson, duplicates, without }) =>
        `${calls} answers lost by ${name.padEnd(nameWidth)}   ${resolved} found, ${leftToPerson} left to a person, ${duplicates} duplicates, ${without} without`,
    ),
    data: { database: database.kind, sandboxLagMs, goal, results },
  };
}
