import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { NewRelease, PlaybookStore } from '../ports/playbook-store.ts';
import type { Store } from '../store.ts';
import { noon, secondsLater } from './fixtures.ts';

/** States what every store must keep of the playbook. */
export function describePlaybooks(current: () => { readonly store: Pick<Store, 'playbooks'> }): void {
  const playbooks = (): PlaybookStore => current().store.playbooks;
  const anyRelease = (given: Partial<NewRelease> = {}): NewRelease => ({
    files: new Map([
      ['playbook.yaml', 'brand:\n  name: "Ünal & Söhne"\n'],
      ['sequences/hello.yaml', 'name: hello\n'],
    ]),
    hash: randomUUID(),
    author: 'Sam',
    at: noon,
    ...given,
  });

  describe('playbooks', () => {
    it('are answered as they were published', async () => {
      const { at, ...release } = anyRelease({ note: 'Shorter waits' });
      const { releaseId } = await playbooks().publish({ ...release, at });
      const expected = { releaseId, ...release, publishedAt: noon };
      expect(await playbooks().get(releaseId)).toEqual(expected);
      expect(await playbooks().latest()).toEqual(expected);
    });

    it('keep the order of their files, and need no note', async () => {
      const { releaseId } = await playbooks().publish(anyRelease());
      const { files, ...summary } = await playbooks().get(releaseId);
      expect([...files.keys()]).toEqual(['playbook.yaml', 'sequences/hello.yaml']);
      expect(summary).not.toHaveProperty('note');
    });

    it('are not stored twice in a row, also when two publish at once', async () => {
      const release = anyRelease();
      const [one, other] = await Promise.all([playbooks().publish(release), playbooks().publish(release)]);
      expect(other).toEqual(one);
      expect(await playbooks().publish({ ...release, author: 'Alex', at: secondsLater(1) })).toEqual(one);
      expect(await playbooks().latest()).toMatchObject({ author: 'Sam', publishedAt: noon });
    });

    it('are stored again after another one, so that the history tells of each change', async () => {
      const first = anyRelease();
      const { releaseId } = await playbooks().publish(first);
      await playbooks().publish(anyRelease());
      const again = await playbooks().publish({ ...first, author: 'Alex', note: 'Rolled back' });
      expect(again.releaseId).toBeGreaterThan(releaseId);
      expect(await playbooks().latest()).toMatchObject({
        releaseId: again.releaseId,
        hash: first.hash,
        author: 'Alex',
      });
    });

    it('are listed without their files, the latest first', async () => {
      const older = anyRelease();
      const newer = anyRelease({ author: 'Alex', note: 'New prices', at: secondsLater(60) });
      await playbooks().publish(older);
      const { releaseId } = await playbooks().publish(newer);
      const [latest, before, ...others] = await playbooks().list({ limit: 2 });
      expect(latest).toEqual({
        releaseId,
        hash: newer.hash,
        author: 'Alex',
        note: 'New prices',
        publishedAt: secondsLater(60),
      });
      expect(before).toMatchObject({ hash: older.hash, author: 'Sam' });
      expect(others).toEqual([]);
    });

    it('that nobody published are not found', async () => {
      await expect(playbooks().get(0)).rejects.toMatchObject({ name: 'NotFoundError' });
    });
  });
}
