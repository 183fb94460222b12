import { parseArgs } from 'node:util';
import { makeMasterKey } from '../embedded/leadline-folder.ts';
import { benchFloor } from './floor.ts';
import { benchIntake } from './intake.ts';
import { benchMemory } from './memory.ts';
import { benchReply } from './reply.ts';
import { reportTable, type BenchReport } from './report-table.ts';
import { startBenchSystem, type BenchSystem } from './start-bench-system.ts';
import { benchWrites } from './writes.ts';

/** Measures the claims: `npm run bench [-- floor writes memory reply intake] [--short] [--json] [--database-url postgres://…]`. */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    short: { type: 'boolean', default: false },
    'database-url': { type: 'string' },
  },
});
const isWanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name);
const { short } = values;
/** One for the whole run: a database opens with the key that it was made with. */
const masterKey = makeMasterKey();

const report: BenchReport = { at: new Date().toISOString() };
const start = (databaseUrl = values['database-url']): Promise<BenchSystem> =>
  startBenchSystem({ databaseUrl, masterKey });
if (isWanted('writes') || isWanted('memory')) {
  await using system = await start();
  if (isWanted('writes')) report.writes = await benchWrites(system);
  if (isWanted('memory')) report.memory = await benchMemory(system, { waitingLeads: short ? 50 : 500 });
}
if (isWanted('floor')) {
  // A system of its own: the waiting leads of the memory benchmark would wake up in the middle.
  await using system = await start();
  report.floor = await benchFloor(system, short ? { leads: 20, repeats: 1 } : { leads: 100, repeats: 5 });
}
if (isWanted('reply')) {
  await using system = await start();
  report.reply = await benchReply(
    system,
    short ? { rounds: 1, repliesPerRound: 20 } : { rounds: 5, repliesPerRound: 100 },
  );
}
if (isWanted('intake')) {
  report.intake = await benchIntake({ start, serverUrl: values['database-url'], isShort: short });
}
console.log(values.json ? JSON.stringify(report, null, 2) : reportTable(report));
process.exit(0);
