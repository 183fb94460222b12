import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { loadPlaybook } from '../../src/playbook/load-playbook.ts';
import { installTemporalRuntime } from '../../src/temporal-runtime.ts';
import { openSimulatedWorld, type SimulatedWorld } from '../../simulate/engine/simulated-world.ts';
import { playGolden, readGolden } from '../../simulate/goldens/golden-scenarios.ts';
import { useDevServer, type TestServer } from '../temporal/dev-server.ts';

const root = resolve(import.meta.dirname, '../..');
const names = readdirSync(resolve(import.meta.dirname, 'scenarios')).map((file) => basename(file, '.json'));

let server: TestServer;
let world: SimulatedWorld;

beforeAll(async () => {
  const logger = pino({ level: 'silent' });
  installTemporalRuntime(logger);
  server = await useDevServer();
  world = await openSimulatedWorld({ server, playbook: await loadPlaybook(resolve(root, 'playbook')), logger });
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await server.release();
});

describe('a simulation of the default playbook', () => {
  // A difference shows what a lead would get otherwise. When it is meant: npm run simulate -- --goldens
  it.each(names)('of %s tells what is kept', async (name) => {
    expect(await playGolden(world, name)).toBe(await readGolden(name));
  });

  it('names the guide that Jane Doe downloaded', async () => {
    expect(await readGolden('jane-doe')).toContain('our Kubernetes cost optimization guide');
  });

  it('is silent once the lead has answered', async () => {
    const afterTheAnswer = (await readGolden('jane-doe-replies')).split('REPLIES')[1];
    expect(afterTheAnswer).toContain('Stopped the sequence content-nurture because the lead answered.');
    expect(afterTheAnswer).not.toContain('to the lead');
  });

  it('is kept for every sequence to which a submission leads', async () => {
    const texts = await Promise.all(names.map(readGolden));
    // Silence of 90 days leads to this one, beyond what a simulation foresees.
    const bySilence = world.playbook.reEngagement?.sequence;
    const routed = [...world.playbook.sequences.values()].filter(
      ({ sequence }) => sequence.manual !== true && sequence.name !== bySilence,
    );
    const missing = routed.map(({ sequence }) => sequence.name).filter((name) => !texts.join('\n').includes(name));
    expect(missing).toEqual([]);
  });
});
