import { describe } from '@jest/globals';
import { describePlaybooks } from '../../contract/playbooks.contract.ts';
import { createMemoryPlaybookStore } from './create-memory-playbook-store.ts';

describe('the store of releases for tests', () => {
  const store = { playbooks: createMemoryPlaybookStore() };
  describePlaybooks(() => ({ store }));
});
