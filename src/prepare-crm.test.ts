import { describe, expect, it, jest } from '@jest/globals';
import { prepareCrmOnceThere } from './prepare-crm.ts';

const failure = new Error('The CRM is away');

/** A CRM that is away for its first calls. */
function crmAwayFor(calls: number) {
  let left = calls;
  const prepare = jest.fn(() => (left-- > 0 ? Promise.reject(failure) : Promise.resolve()));
  const logger = { error: jest.fn(), info: jest.fn() };
  return { crm: { vendor: 'hubspot', prepare }, logger };
}

describe('prepareCrmOnceThere', () => {
  it('tries again until the CRM answers, and says so', async () => {
    const { crm, logger } = crmAwayFor(2);
    await prepareCrmOnceThere(crm, logger, new AbortController().signal, 1);
    expect(crm.prepare).toHaveBeenCalledTimes(3);
    expect(logger.error).toHaveBeenCalledTimes(2);
    expect(logger.error).toHaveBeenCalledWith({ vendor: 'hubspot', error: failure }, expect.any(String));
    expect(logger.info).toHaveBeenCalledTimes(1);
  });

  it('ends in the midst of a pause when it is told to', async () => {
    const { crm, logger } = crmAwayFor(Infinity);
    const closing = new AbortController();
    const prepared = prepareCrmOnceThere(crm, logger, closing.signal);
    await Promise.resolve();
    closing.abort();
    await expect(prepared).resolves.toBeUndefined();
    expect(crm.prepare).toHaveBeenCalledTimes(1);
    expect(logger.info).not.toHaveBeenCalled();
  });
});
