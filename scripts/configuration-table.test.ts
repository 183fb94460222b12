import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { configurationTable, environmentExample } from './configuration-table.ts';

const squeezed = (text: string): string => text.replaceAll(/[ -]+/g, ' ');

describe('the configuration that is documented', () => {
  it('stands in the README as the code has it (npm run configuration-table)', async () => {
    expect(squeezed(await readFile('README.md', 'utf8'))).toContain(squeezed(configurationTable()));
  });

  it('stands in .env.example as the code has it', async () => {
    await expect(readFile('.env.example', 'utf8')).resolves.toBe(environmentExample());
  });

  it('says of every variable what it means', () => {
    expect(environmentExample()).not.toContain('# \n');
  });
});
