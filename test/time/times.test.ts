import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { allZones } from './send-time-case.ts';

const run = promisify(execFile);

/** It takes some seconds on an idle machine; how long on a busy one is not what is tested. */
const patienceMs = 300_000;

it(
  'finds the right moment in 100,000 cases of all zones from 2024 to 2030, as a search over every moment does',
  async () => {
    const script = resolve(import.meta.dirname, 'check-times.ts');
    const { stdout } = await run(process.execPath, [script, '100000'], { env: { ...process.env, NODE_OPTIONS: '' } });
    expect(JSON.parse(stdout)).toEqual({
      sendTimes: 100_000,
      deadlines: 10_000,
      zones: allZones.length,
      ofZones: allZones.length,
      kinds: ['automatic email', 'automatic sms', 'personal email', 'personal sms'],
    });
  },
  patienceMs,
);
