import { describe, expect, it, jest } from '@jest/globals';
import { ProviderError } from './providers/provider-error.ts';
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

  it('says what the CRM asks of a person, and what it was not told how to do', async () => {
    const refusal = {
      vendor: 'salesforce',
      code: 'fields-missing',
      isRetryable: false,
      outcome: 'not-processed',
    } as const;
    const error = new ProviderError({ ...refusal, detail: 'Make these fields.' });
    const prepare = jest.fn<() => Promise<void>>().mockRejectedValueOnce(error).mockResolvedValueOnce();
    const logger = { error: jest.fn(), info: jest.fn() };
    const crm = { vendor: 'salesforce', prepare, cannot: ['history'] as const };
    await prepareCrmOnceThere(crm, logger, new AbortController().signal, 1);
    const told = { vendor: 'salesforce', error, detail: 'Make these fields.' };
    expect(logger.error).toHaveBeenCalledWith(told, expect.any(String));
    expect(logger.info).toHaveBeenCalledWith({ vendor: 'salesforce', cannot: ['history'] }, expect.any(String));
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
