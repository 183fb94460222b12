import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Email } from '../../sandbox/postmark/email.ts';
import { driveLeads, type LeadDriver } from './lead-driver.ts';
import { startSystem, type SystemOptions, type TestSystem } from './start-system.ts';

/** The system of a test file, from its first test to its last. */
export interface UsedSystem {
  readonly system: TestSystem;
  readonly drive: LeadDriver;
  /** The e-mails that reached an address. */
  readonly emailsTo: (address: string) => readonly Email[];
}

/** Starts a system for the file that calls it, ends faults after each test and everything after the last. */
export function useSystem(options: SystemOptions): UsedSystem {
  let started: TestSystem | undefined;
  const running = (): TestSystem => {
    if (started === undefined) throw new Error('The system runs only while tests do');
    return started;
  };
  beforeAll(async () => {
    started = await startSystem(options);
  });
  afterEach(() => {
    running().sandbox.faults.clear();
  });
  afterAll(() => started?.close());
  return {
    get system() {
      return running();
    },
    get drive() {
      return driveLeads(running());
    },
    emailsTo: (address) =>
      running()
        .sandbox.emails()
        .filter(({ to }) => to.includes(address)),
  };
}
