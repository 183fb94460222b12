import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import type { Scenario } from '../../simulate/engine/scenario.ts';
import { simulateLead } from '../../simulate/engine/simulate-lead.ts';
import { openSimulatedWorld, type SimulatedWorld } from '../../simulate/engine/simulated-world.ts';
import { readLeadFile } from '../../simulate/read-lead-file.ts';
import { tellFuture } from '../../simulate/telling/tell-future.ts';
import { writeText } from '../../simulate/telling/write-text.ts';
import { loadPlaybook } from '../../src/playbook/load-playbook.ts';
import { installTemporalRuntime } from '../../src/temporal-runtime.ts';
import { useDevServer, type TestServer } from '../temporal/dev-server.ts';

let server: TestServer;
let world: SimulatedWorld;

beforeAll(async () => {
  const logger = pino({ level: 'silent' });
  installTemporalRuntime(logger);
  server = await useDevServer();
  const playbook = await loadPlaybook(resolve(import.meta.dirname, '../../playbooks/green-mortgage'));
  world = await openSimulatedWorld({ server, playbook, logger });
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await server.release();
});

async function futureOf(scenario: Scenario): Promise<string> {
  return writeText(await tellFuture(world, await simulateLead(world, scenario), scenario));
}

function subjectsIn(future: string): string[] {
  return [...future.matchAll(/Subject: (.*)/g)].map(([, subject = '']) => subject);
}

const nightOfSaturday = new Date('2026-11-21T02:00Z');
const dayMs = 86_400_000;
const germanReader = {
  at: new Date('2026-11-24T10:00Z'),
  lead: {
    email: 'erika.muster@example.org',
    firstName: 'Erika',
    country: 'DE',
    message: 'Wir möchten gern verstehen, was der Energieausweis zu unserem Haus sagt.',
    leadData: { source: 'energieausweis' },
  },
};

describe('a simulation of the green mortgage', () => {
  it('writes to a Norwegian of Saturday night in Norwegian, when the bank opens on Monday', async () => {
    const { lead, judgement } = await readLeadFile(resolve(import.meta.dirname, 'calculator.json'));
    const future = await futureOf({ lead, judgement, at: nightOfSaturday });
    expect(subjectsIn(future)).toEqual(['Om låneberegningen din']);
    expect(future).toMatch(/Mon 23 Nov 2026, 09:\d\d · day 2\n {2}sent/);
    expect(future).toContain('Representativt eksempel');
  });

  it('sends a German reader no letter about the guide before the address is confirmed', async () => {
    expect(subjectsIn(await futureOf(germanReader))).toEqual(['Bitte bestätigen Sie Ihre E-Mail-Adresse']);
  });

  it('sends a German reader who confirms the two letters about the guide', async () => {
    expect(subjectsIn(await futureOf({ ...germanReader, confirmAfterMs: dayMs }))).toEqual([
      'Bitte bestätigen Sie Ihre E-Mail-Adresse',
      'Zu Ihrem Leitfaden',
      'Noch einmal zu Ihrem Leitfaden',
    ]);
  });
});
