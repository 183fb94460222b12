import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { crashPointNames, type CrashPointName } from './crash-point.ts';
import { crashPoints } from './crash-points.ts';
import { shortTimes } from './crash-points-experiment.ts';
import { runCrashPoints } from './run-crash-points.ts';

/** The most telling ones; `npm run chaos -- crash-points` dies at all of them, on both databases. */
const tested: readonly CrashPointName[] = ['before-call', 'sigterm-during-call', 'after-call', 'after-settle'];

describe('a process that dies in the middle of a send', () => {
  it('leaves a lead that gets one e-mail from the next process, as the table of crash points says', async () => {
    const points = crashPoints.filter(({ name, provider }) => tested.includes(name) && provider === undefined);
    const results = await runCrashPoints(points, { database: 'postgres', times: shortTimes });
    for (const { point, told, ...result } of results) {
      const { emailCount, deliveryState, tries, ...expected } = point.expected;
      expect({ name: point.name, ...result }).toEqual({ name: point.name, emailCount, deliveryState, tries });
      expect(told).toEqual(expect.arrayContaining([...expected.told]));
      expect(told.filter((type) => (expected.untold as readonly string[]).includes(type))).toEqual([]);
    }
    expect(results.map(({ point }) => point.name)).toEqual(tested);
  }, 240_000);
});

describe('docs/crash-points.md', () => {
  it('has a row for each crash point', async () => {
    const text = await readFile(new URL('../../docs/crash-points.md', import.meta.url), 'utf8');
    expect(crashPointNames.filter((name) => !text.includes(`| \`${name}\``))).toEqual([]);
    expect(crashPointNames.filter((name) => !crashPoints.some((point) => point.name === name))).toEqual([]);
  });
});
