import { describe, expect, it } from '@jest/globals';
import { withinDeadline } from './within-deadline.ts';

describe('withinDeadline', () => {
  it('answers what the call answers', async () => {
    await expect(withinDeadline(1_000, Promise.resolve('done'))).resolves.toBe('done');
  });

  it('throws what the call throws', async () => {
    await expect(withinDeadline(1_000, Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('gives up on a call that never ends', async () => {
    await expect(withinDeadline(5, new Promise(() => undefined))).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
