import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPostgres } from '../../test/postgres/start-postgres.ts';
import type { TestDatabase } from '../../test/postgres/test-database.ts';
import { anyPhone, arrive, noon, type ArrivedLead } from './contract/fixtures.ts';
import { queueAtLead } from './contract/interleave.ts';
import { createStore } from './create-store.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import type { Acknowledgement, AlertCall, OpenedAlert } from './ports/alert-store.ts';
import { openVault } from './sealing/vault.ts';
import type { StoreContext } from './store-context.ts';
import type { Store } from './store.ts';

describe('races of those on call on PostgreSQL', () => {
  let postgres: TestDatabase;
  let context: StoreContext;
  let store: Store;
  beforeAll(async () => {
    postgres = await startPostgres();
    context = { db: await openDatabase(postgres.url), vault: openVault(randomBytes(32)) };
    await migrate(context.db);
    store = createStore(context);
  });
  afterAll(async () => {
    await store.close();
    await postgres.close();
  });

  const opened = async (): Promise<OpenedAlert & ArrivedLead> => {
    const lead = await arrive(store);
    const { leadId, submissionId } = lead;
    return { ...lead, ...(await store.alerts.open({ alertKey: submissionId, leadId, submissionId, at: noon })) };
  };
  const take = (alertId: string, name: string): Promise<Acknowledgement> =>
    store.alerts.acknowledge({ alertId, taker: { name }, how: 'by the link', at: noon });
  const call = (alertId: string, phone: string): Promise<AlertCall | 'over' | undefined> =>
    store.alerts.call({ alertId, hop: 0, roundFrom: 0, order: [{ name: 'Sam', phone }], at: noon });

  it('give the lead to one of ten who take it at once', async () => {
    const { alertId, leadId } = await opened();
    const names = Array.from({ length: 10 }, (_, index) => `Person ${index}`);
    const taken = await Promise.all(names.map((name) => take(alertId, name)));
    expect(taken.filter((one) => one.kind === 'taken' && one.isNew)).toHaveLength(1);
    expect(new Set(taken.map((one) => (one.kind === 'taken' ? one.taker.name : 'nobody'))).size).toBe(1);
    const events = await store.timeline.list(leadId);
    expect(events.filter(({ type }) => type === 'alert-taken')).toHaveLength(1);
  });

  it('see a storm though its alerts come at the same moment', async () => {
    const phone = anyPhone();
    const storm = await Promise.all(Array.from({ length: 6 }, opened));
    const calls = await Promise.all(storm.map(({ alertId }) => call(alertId, phone)));
    const forms = calls.map((placed) => (typeof placed === 'object' ? placed.form : 'none'));
    expect(forms.toSorted()).toEqual(['group', 'joined', 'joined', 'single', 'single', 'single']);
  });

  it('open one alert and place one call, however often it is asked at once', async () => {
    const { leadId, submissionId } = await arrive(store);
    const asked = Array.from({ length: 8 }, () =>
      store.alerts.open({ alertKey: submissionId, leadId, submissionId, at: noon }),
    );
    const ids = new Set((await Promise.all(asked)).map(({ alertId }) => alertId));
    expect(ids.size).toBe(1);
    const [alertId = ''] = ids;
    const phone = anyPhone();
    const calls = await Promise.all(Array.from({ length: 8 }, () => call(alertId, phone)));
    expect(new Set(calls.map((placed) => (typeof placed === 'object' ? placed.callId : placed))).size).toBe(1);
  });

  it('call nobody once the lead is taken, and let a lead be taken that is being called about', async () => {
    for (const isTakenFirst of [true, false]) {
      const { alertId, leadId } = await opened();
      const acts: (() => Promise<unknown>)[] = [() => take(alertId, 'Priya'), () => call(alertId, anyPhone())];
      const answers = await queueAtLead(context, leadId, isTakenFirst ? acts : acts.toReversed());
      expect(answers.includes('over')).toBe(isTakenFirst);
      expect(await store.alerts.find(alertId)).toMatchObject({
        state: 'taken',
        calls: { length: isTakenFirst ? 0 : 1 },
      });
    }
  });
});
