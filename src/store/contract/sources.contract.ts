import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { StoreContext } from '../store-context.ts';
import type { Store } from '../store.ts';
import { arrive, noon, referenceOf, secondsLater } from './fixtures.ts';

/** States what every store must know of sources. */
export function describeSources(current: () => { readonly store: Store; readonly context: StoreContext }): void {
  const sources = (): Store['sources'] => current().store.sources;
  const anySource = (): string => `source_${randomUUID()}`;

  describe('sources', () => {
    it('remembers when a source was confirmed last', async () => {
      const source = anySource();
      expect((await sources().listConfirmed()).get(source)).toBeUndefined();
      await sources().confirm(source, noon);
      await sources().confirm(source, secondsLater(9));
      expect((await sources().listConfirmed()).get(source)).toEqual(secondsLater(9));
    });

    it('counts what was accepted or observed since a time, per source and route', async () => {
      const source = anySource();
      await arrive(current().store, { source, receivedAt: secondsLater(-1) });
      await arrive(current().store, { source });
      await current().store.submissions.keep([
        referenceOf({ source, state: 'observed', route: 'form', receivedAt: secondsLater(7) }),
        referenceOf({ source, state: 'observed' }),
        referenceOf({ source, state: 'unusable' }),
        referenceOf({ source }),
      ]);
      const traffic = await sources().listTraffic(noon);
      expect(traffic.filter((row) => row.source === source)).toEqual([
        { source, route: 'facebook', submissionCount: 1, lastReceivedAt: noon },
        { source, route: 'form', submissionCount: 2, lastReceivedAt: secondsLater(7) },
      ]);
    });

    it('answers the latest times and bodies, newest first', async () => {
      const source = anySource();
      const received = [secondsLater(2), secondsLater(3), secondsLater(1)];
      await arrive(current().store, { source, receivedAt: received[0] ?? noon, rawBody: Buffer.from('two') });
      await current().store.submissions.keep([
        referenceOf({
          ...{ source, route: 'form', state: 'observed', receivedAt: received[1] ?? noon },
          rawBody: Buffer.from('three'),
          headers: { 'content-type': 'text/plain' },
        }),
        referenceOf({
          ...{ source, route: 'form', state: 'observed', receivedAt: received[2] ?? noon },
          rawBody: Buffer.from('one'),
          headers: {},
        }),
        referenceOf({ source, state: 'observed' }),
      ]);
      const request = { source, route: 'form', limit: 10 } as const;
      const times = [secondsLater(3), secondsLater(2), secondsLater(1)];
      expect(await sources().listArrivalTimes(request)).toEqual(times);
      expect(await sources().listArrivalTimes({ ...request, limit: 1 })).toEqual(times.slice(0, 1));
      const older = await sources().sample({ ...request, receivedBefore: secondsLater(3), limit: 1 });
      expect(older.map(({ receivedAt }) => receivedAt)).toEqual([secondsLater(2)]);
      expect(await sources().sample(request)).toEqual([
        { receivedAt: times[0], rawBody: Buffer.from('three'), contentType: 'text/plain' },
        { receivedAt: times[1], rawBody: Buffer.from('two'), contentType: 'application/json' },
        { receivedAt: times[2], rawBody: Buffer.from('one'), contentType: 'application/octet-stream' },
      ]);
    });

    it('samples no body of a lead whose key was destroyed', async () => {
      const source = anySource();
      const { leadId } = await arrive(current().store, { source });
      await current()
        .context.db.updateTable('leads')
        .set({ wrapped_key: null })
        .where('lead_id', '=', leadId)
        .execute();
      expect(await sources().sample({ source, route: 'form', limit: 10 })).toEqual([]);
    });

    it('raises a notice once until it is settled', async () => {
      const source = anySource();
      const notice = { source, kind: 'drift', subject: 'email', because: 'The field is gone.' } as const;
      expect(await sources().raise(notice, noon)).toBe(true);
      expect(await sources().raise({ ...notice, because: 'The field is still gone.' }, noon)).toBe(false);
      expect(await sources().raise({ ...notice, subject: 'phone' }, secondsLater(1))).toBe(true);
      expect(await sources().raise({ ...notice, kind: 'silence' }, secondsLater(2))).toBe(true);
      const open = async () => (await sources().listNotices()).filter((one) => one.source === source);
      expect(await open()).toEqual([
        { ...notice, raisedAt: noon },
        { ...notice, subject: 'phone', raisedAt: secondsLater(1) },
        { ...notice, kind: 'silence', raisedAt: secondsLater(2) },
      ]);
      expect(await sources().settle({ source, kind: 'drift', exceptSubjects: ['phone'] }, noon)).toBe(1);
      expect(await open()).toMatchObject([{ subject: 'phone' }, { kind: 'silence' }]);
      expect(await sources().settle({ source, kind: 'drift', exceptSubjects: [] }, noon)).toBe(1);
      expect(await sources().settle({ source, kind: 'drift', exceptSubjects: [] }, noon)).toBe(0);
      expect(await sources().raise(notice, secondsLater(3))).toBe(true);
      expect(await open()).toMatchObject([{ kind: 'silence' }, { subject: 'email', raisedAt: secondsLater(3) }]);
    });
  });
}
