import { pino } from 'pino';
import { expect, it } from '@jest/globals';
import { readConfig } from './config.ts';
import { createDependencies } from './dependencies.ts';

it('refuses to send leads links to the machine that it runs on', async () => {
  const config = readConfig({
    DATABASE_URL: 'pglite:',
    LEADLINE_API_TOKEN: 'a-token-of-enough-length',
    LEADLINE_MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
    POSTMARK_SERVER_TOKEN: 'real',
  });
  await expect(createDependencies(config, pino({ level: 'silent' }))).rejects.toThrow('PUBLIC_URL: set it');
});
