import { describe, expect, it } from '@jest/globals';
import type { NewFailure } from '../ports/failure-store.ts';
import type { Store } from '../store.ts';
import { arrive, noon, secondsLater } from './fixtures.ts';

/** States what every store must do with what needs attention. */
export function describeFailures(current: () => { readonly store: Store }): void {
  const failures = (): Store['failures'] => current().store.failures;

  const failureOf = async (cause: string, given: Partial<NewFailure> = {}): Promise<NewFailure> => {
    const { leadId } = await arrive(current().store);
    return {
      leadId,
      workflowId: `lead:${leadId}`,
      item: 'task:call',
      cause,
      kind: 'task',
      vendor: 'hubspot',
      code: '400',
      type: 'VendorRejected',
      because: 'A task was refused.',
      ...given,
    };
  };

  describe('failures', () => {
    it('are counted by cause, the most frequent first, with the newest words', async () => {
      const rare = await failureOf('rare');
      const [first, second] = [await failureOf('frequent'), await failureOf('frequent', { because: 'Newer words.' })];
      await failures().open(rare, noon);
      await failures().open(first, noon);
      await failures().open(second, secondsLater(60));
      const causes = (await failures().listCauses()).filter(({ cause }) => ['rare', 'frequent'].includes(cause));
      expect(causes).toEqual([
        expect.objectContaining({
          ...{ cause: 'frequent', count: 2, because: 'Newer words.' },
          ...{ firstAt: noon, lastAt: secondsLater(60) },
        }),
        expect.objectContaining({ cause: 'rare', count: 1 }),
      ]);
    });

    it('are one for each item of a workflow, of the cause that was told last', async () => {
      const failure = await failureOf('before');
      await failures().open(failure, noon);
      await failures().open({ ...failure, cause: 'after' }, secondsLater(1));
      expect(await failures().list({ cause: 'before', limit: 10 })).toEqual([]);
      expect(await failures().list({ cause: 'after', limit: 10 })).toMatchObject([{ ...failure, cause: 'after' }]);
    });

    it('are listed page by page, or those of one lead', async () => {
      const three = [await failureOf('paged'), await failureOf('paged'), await failureOf('paged')];
      for (const failure of three) await failures().open(failure, noon);
      const page = await failures().list({ cause: 'paged', limit: 2 });
      const next = await failures().list({ cause: 'paged', after: page.at(-1)?.failureId, limit: 2 });
      expect([...page, ...next].map(({ leadId }) => leadId)).toEqual(three.map(({ leadId }) => leadId));
      const leadId = three[1]?.leadId;
      expect(await failures().list({ cause: 'paged', leadId, limit: 10 })).toMatchObject([{ leadId }]);
    });

    it('are closed once, and opened anew when they come again', async () => {
      const failure = await failureOf('closed');
      await failures().open(failure, noon);
      expect(await failures().close(failure, 'retry', noon)).toBe(true);
      expect(await failures().close(failure, 'retry', noon)).toBe(false);
      expect(await failures().list({ cause: 'closed', limit: 10 })).toEqual([]);
      await failures().open(failure, secondsLater(9));
      expect(await failures().list({ cause: 'closed', limit: 10 })).toMatchObject([{ raisedAt: secondsLater(9) }]);
    });
  });
}
