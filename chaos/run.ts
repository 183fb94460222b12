import { parseArgs } from 'node:util';
import { ambiguous } from './ambiguous/ambiguous.ts';
import { burst } from './burst/burst.ts';
import { crashPointsExperiment } from './crash-points/crash-points-experiment.ts';
import type { Experiment } from './experiment.ts';
import { replyRace } from './reply-race/reply-race.ts';

/** Breaks things on purpose: `npm run chaos [-- NAME…] [--short] [--json] [--database-url postgres://…]`. */

const experiments: Readonly<Record<string, Experiment>> = {
  ambiguous,
  burst,
  'crash-points': crashPointsExperiment,
  'reply-race': replyRace,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    short: { type: 'boolean', default: false },
    'database-url': { type: 'string' },
  },
});
const unknown = positionals.filter((name) => experiments[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There is: ${Object.keys(experiments).join(', ')}.`);
  process.exit(2);
}
const findings: Record<string, unknown> = {};
let holds = true;
for (const [name, experiment] of Object.entries(experiments)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const finding = await experiment({ isShort: values.short, serverUrl: values['database-url'] });
  holds &&= finding.holds;
  findings[name] = { holds: finding.holds, ...(finding.data as object) };
  if (!values.json) console.log(finding.lines.map((line) => `${name}: ${line}`).join('\n'));
}
if (values.json) console.log(JSON.stringify({ at: new Date().toISOString(), ...findings }, null, 2));
process.exit(holds ? 0 : 1);
