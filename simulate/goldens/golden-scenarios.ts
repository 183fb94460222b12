import { readFile, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Scenario } from '../engine/scenario.ts';
import { simulateLead } from '../engine/simulate-lead.ts';
import type { SimulatedWorld } from '../engine/simulated-world.ts';
import { readLeadFile } from '../read-lead-file.ts';
import { tellFuture } from '../telling/tell-future.ts';
import { writeText } from '../telling/write-text.ts';

const folder = resolve(import.meta.dirname, '../../test/simulate');

/** Before Thanksgiving and Christmas, so that holidays show. */
const usualAt = new Date('2026-11-24T10:00Z');

/** Names the scenarios that are kept, in the order of their names. */
export async function listGoldens(): Promise<string[]> {
  const files = await readdir(join(folder, 'scenarios'));
  return files.map((file) => basename(file, '.json')).toSorted();
}

/** Where the text of a scenario's simulation is kept. */
export function goldenPath(name: string): string {
  return join(folder, 'goldens', `${name}.txt`);
}

/** Reads the kept text; empty when there is none yet. */
export async function readGolden(name: string): Promise<string> {
  return readFile(goldenPath(name), 'utf8').catch(() => '');
}

/** Plays a scenario anew, and answers the text that would be kept. */
export async function playGolden(world: SimulatedWorld, name: string): Promise<string> {
  const { replyAfter, confirmAfter, at, ...file } = await readLeadFile(join(folder, 'scenarios', `${name}.json`));
  const scenario: Scenario = { ...file, at: at ?? usualAt, replyAfterMs: replyAfter, confirmAfterMs: confirmAfter };
  return writeText(await tellFuture(world, await simulateLead(world, scenario), scenario));
}
