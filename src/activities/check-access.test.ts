import { describe, expect, it } from '@jest/globals';
import { ProviderError } from '../providers/provider-error.ts';
import { createCheckAccessActivities, type CheckedAccess } from './check-access.ts';
import { fakeLeadSource } from './testing/fake-lead-source.ts';
import { fakeSourceStore } from './testing/fake-source-store.ts';

const nowMs = Date.parse('2026-11-30T08:00:00Z');
const dayMs = 86_400_000;

const refusal = new ProviderError({
  vendor: 'facebook',
  code: '190',
  status: 400,
  isRetryable: false,
  outcome: 'not-processed',
});
const outage = new ProviderError({ vendor: 'facebook', code: 'timeout', isRetryable: true, outcome: 'ambiguous' });

type Access = Parameters<typeof fakeLeadSource>[0]['access'];

const endsIn = (days: number): Access => ({ expiresAt: new Date(nowMs + days * dayMs) });

function check(access: Access, sources = fakeSourceStore()): Promise<CheckedAccess> {
  const leadSources = { facebook: fakeLeadSource({ access: access ?? {} }) };
  return createCheckAccessActivities({ store: { sources }, leadSources }).checkAccess({ nowMs });
}

describe('checkAccess', () => {
  it.each([
    ['a token without end', {}, []],
    ['a token that ends in eight days', endsIn(8), []],
    ['a token that ends in seven days', endsIn(7), ['token-ends']],
    ['a token that ended', endsIn(-1), ['token-ends']],
    ['a token that is refused', refusal, ['token-refused']],
  ])('judges %s', async (_title, access, subjects) => {
    const sources = fakeSourceStore();
    const { raised } = await check(access, sources);
    expect(sources.openSubjects()).toEqual(subjects);
    expect(raised).toEqual(subjects.map(() => ({ source: 'facebook', kind: 'access' })));
  });

  it('says on which day the token ends', async () => {
    const sources = fakeSourceStore();
    await check(endsIn(3), sources);
    expect(await sources.listNotices()).toEqual([
      expect.objectContaining({ because: 'The token that fetches leads of facebook ends on 2026-12-03.' }),
    ]);
  });

  it('settles its notice once there is a new token, and replaces it when the token is refused', async () => {
    const sources = fakeSourceStore();
    await check(endsIn(3), sources);
    expect(await check(refusal, sources)).toMatchObject({ raised: [{ kind: 'access' }], settledCount: 1 });
    expect(sources.openSubjects()).toEqual(['token-refused']);
    expect(await check({}, sources)).toMatchObject({ raised: [], settledCount: 1 });
    expect(sources.openSubjects()).toEqual([]);
  });

  it('learns nothing of a vendor that is down, and asks the others all the same', async () => {
    const sources = fakeSourceStore();
    await check(refusal, sources);
    const leadSources = {
      facebook: fakeLeadSource({ access: outage }),
      hubspot: fakeLeadSource({ vendor: 'hubspot', access: refusal }),
    };
    const answer = await createCheckAccessActivities({ store: { sources }, leadSources }).checkAccess({ nowMs });
    expect(answer).toMatchObject({ checkedCount: 1, unreachable: ['facebook'] });
    expect((await sources.listNotices()).map(({ source }) => source)).toEqual(['facebook', 'hubspot']);
  });

  it('does not take a fault of our own for a refusal', async () => {
    await expect(check(new TypeError('x'))).rejects.toThrow(TypeError);
  });
});
