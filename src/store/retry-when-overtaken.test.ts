import { describe, expect, it } from '@jest/globals';
import { OvertakenError } from './overtaken-error.ts';
import { retryWhenOvertaken } from './retry-when-overtaken.ts';

describe('retryWhenOvertaken', () => {
  const failingWith = (error: Error, times: number) => {
    let count = 0;
    return (): Promise<number> => {
      count += 1;
      return count <= times ? Promise.reject(error) : Promise.resolve(count);
    };
  };

  it('begins anew until nobody is faster', async () => {
    expect(await retryWhenOvertaken(failingWith(new OvertakenError(), 3))).toBe(4);
    const violation = Object.assign(new Error('duplicate key'), { code: '23505', constraint: 'submissions_dedupe' });
    expect(await retryWhenOvertaken(failingWith(violation, 1))).toBe(2);
  });

  it('gives up after twenty times', async () => {
    await expect(retryWhenOvertaken(failingWith(new OvertakenError(), 20))).rejects.toThrow(OvertakenError);
  });

  it('passes any other error on at once', async () => {
    const other = Object.assign(new Error('duplicate key'), { code: '23505', constraint: 'leads_pkey' });
    await expect(retryWhenOvertaken(failingWith(other, 1))).rejects.toThrow(other);
  });
});
