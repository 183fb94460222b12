import { describe, expect, it } from '@jest/globals';
import { loadPlaybook } from './load-playbook.ts';

describe('loadPlaybook', () => {
  it('says which folder it cannot read', async () => {
    await expect(loadPlaybook('/nowhere/playbook')).rejects.toThrow(
      '/nowhere/playbook: The folder cannot be read (ENOENT). Name the folder that holds playbook.yaml.',
    );
  });
});
