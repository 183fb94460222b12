import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { OnCallPerson } from '../../domain/on-call/on-call-rules.ts';
import type { AlertCall, AlertStore, OpenedAlert } from '../ports/alert-store.ts';
import type { StoreContext } from '../store-context.ts';
import type { Store } from '../store.ts';
import { anyPhone, arrive, draft, noon, secondsLater, type ArrivedLead } from './fixtures.ts';

/** States how every store must keep urgent alerts and who is called about them. */
export function describeAlerts(current: () => { readonly store: Store; readonly context: StoreContext }): void {
  const store = (): Store => current().store;
  const alerts = (): AlertStore => store().alerts;
  const person = (name: string): OnCallPerson => ({ name, phone: anyPhone(), email: `${name}@example.com` });
  const openFor = ({ leadId, submissionId }: ArrivedLead, more: object = {}): Promise<OpenedAlert> =>
    alerts().open({ alertKey: `${submissionId}:on-call-sms`, leadId, submissionId, at: noon, ...more });
  const opened = async (): Promise<OpenedAlert & ArrivedLead> => {
    const lead = await arrive(store());
    return { ...lead, ...(await openFor(lead)) };
  };
  type CallRequest = Parameters<AlertStore['call']>[0];
  const placed = async (request: Partial<CallRequest> & Pick<CallRequest, 'alertId' | 'order'>): Promise<AlertCall> => {
    const call = await alerts().call({ hop: 0, roundFrom: 0, at: noon, ...request });
    if (call === undefined || call === 'over') throw new Error('Nobody is called');
    return call;
  };
  const take = (alertId: string, name: string, at = secondsLater(60)) =>
    alerts().acknowledge({ alertId, taker: { name }, how: 'by the link', at });
  const told = async (leadId: string, type: string): Promise<string[]> =>
    (await store().timeline.list(leadId)).filter((event) => event.type === type).map(({ summary }) => summary);

  describe('alerts', () => {
    it('are opened once a key', async () => {
      const lead = await arrive(store());
      const first = await openFor(lead);
      expect(first).toEqual({ alertId: expect.any(String), state: 'open', ordinal: expect.any(Number) });
      expect(await openFor(lead, { at: secondsLater(9) })).toEqual(first);
    });

    it('go to one person after the other, and tell the timeline why', async () => {
      const { alertId, leadId } = await opened();
      const order = [person('Sam'), person('Priya')];
      const first = await placed({ alertId, order });
      expect(first).toMatchObject({ hop: 0, person: order[0], form: 'single', leadId });
      expect(await placed({ alertId, order })).toEqual(first);
      const second = await placed({ alertId, order, hop: 1, lastOutcome: 'unanswered' });
      expect(second).toMatchObject({ hop: 1, person: order[1] });
      const last = { alertId, order, roundFrom: 0, hop: 2, at: noon, lastOutcome: 'undeliverable' } as const;
      expect(await alerts().call(last)).toBeUndefined();
      expect(await alerts().call(last)).toBeUndefined();
      expect(await told(leadId, 'alert-passed-on')).toEqual([
        'Sam did not answer in time; Priya is called next.',
        'Priya could not be reached by SMS; nobody is left to call.',
      ]);
      expect(await placed({ alertId, order, hop: 2, roundFrom: 2 })).toMatchObject({ person: order[0] });
    });

    it('are passed on by who does not want them', async () => {
      const { alertId, leadId } = await opened();
      const order = [person('Sam'), person('Priya')];
      const { callId } = await placed({ alertId, order });
      await placed({ alertId, order, hop: 1, lastOutcome: 'declined' });
      expect(await alerts().getCall(callId)).toMatchObject({ outcome: 'declined' });
      expect(await told(leadId, 'alert-passed-on')).toEqual(['Sam passed the lead on; Priya is called next.']);
    });

    it('follow the order of the moment: who joins the rota meanwhile is called too', async () => {
      const { alertId } = await opened();
      const [sam, dana] = [person('Sam'), person('Dana')];
      await placed({ alertId, order: [sam] });
      expect(await placed({ alertId, order: [dana, sam], hop: 1 })).toMatchObject({ person: dana });
    });

    it('are taken by the first who says so, which ends what runs for the lead', async () => {
      const lead = await draft(store());
      const { leadId, enrollmentId } = lead;
      const { alertId } = await openFor(lead);
      const first = await take(alertId, 'Sam');
      expect(first).toEqual({
        kind: 'taken',
        taker: { name: 'Sam' },
        isNew: true,
        leadIds: [leadId],
        stopOrdinal: expect.any(Number),
      });
      expect(await take(alertId, 'Priya')).toEqual({ ...first, isNew: false });
      expect(await store().enrollments.get(enrollmentId)).toMatchObject({ state: 'stopped', reason: 'taken-over' });
      expect(await store().leads.get(leadId)).toMatchObject({ status: 'Handed over', updatedAt: secondsLater(60) });
      expect(await told(leadId, 'alert-taken')).toEqual(['Sam took the lead by the link.']);
      expect(await alerts().find(alertId)).toMatchObject({
        state: 'taken',
        taker: { name: 'Sam' },
        endedAt: secondsLater(60),
      });
      expect(await openFor(lead)).toMatchObject({ alertId, state: 'taken' });
      expect(await alerts().call({ alertId, hop: 0, roundFrom: 0, order: [person('Priya')], at: noon })).toBe('over');
    });

    it('are all taken with the lead', async () => {
      const { email, ...lead } = await opened();
      const again = await arrive(store(), { profile: { email }, content: { message: 'Urgent again' } });
      const other = await openFor(again);
      await take(lead.alertId, 'Sam');
      expect(await alerts().find(other.alertId)).toMatchObject({ state: 'taken', taker: { name: 'Sam' } });
      expect(await take(other.alertId, 'Priya')).toMatchObject({ taker: { name: 'Sam' }, isNew: false });
    });

    it('are taken with the lead who goes on, where theirs turned out to be the same person', async () => {
      const phone = anyPhone();
      const younger = await arrive(store(), { profile: { phone } });
      const { alertId } = await openFor(younger);
      const merging = await arrive(store(), { profile: { phone, email: `${randomUUID()}@lead.example` } });
      const taken = await take(alertId, 'Sam');
      expect(taken).toMatchObject({ kind: 'taken', isNew: true });
      expect(await store().leads.get(merging.leadId)).toMatchObject({ status: 'Handed over' });
    });

    it('are closed when nobody has to take them any more, and cannot be taken then', async () => {
      const { alertId, leadId } = await opened();
      await alerts().close(alertId, 'the lead answered', secondsLater(5));
      await alerts().close(alertId, 'it is asked again', secondsLater(6));
      expect(await alerts().find(alertId)).toMatchObject({ state: 'closed', endedAt: secondsLater(5) });
      expect(await take(alertId, 'Sam')).toEqual({ kind: 'closed' });
      expect(await store().leads.get(leadId)).not.toMatchObject({ status: 'Handed over' });
      expect(await told(leadId, 'alert-closed')).toEqual([
        'Nobody has to take the lead any more, since the lead answered.',
      ]);
    });

    it('stay taken when they are closed too late', async () => {
      const { alertId } = await opened();
      await take(alertId, 'Sam');
      await alerts().close(alertId, 'the lead answered', secondsLater(70));
      expect(await alerts().find(alertId)).toMatchObject({ state: 'taken' });
    });

    it('are grouped when many come to one person within minutes', async () => {
      const [sam, priya] = [person('Sam'), person('Priya')];
      const forms: string[] = [];
      const callSam = async (at: Date): Promise<AlertCall> => {
        const { alertId } = await opened();
        const call = await placed({ alertId, order: [sam], at });
        forms.push(call.form);
        return call;
      };
      for (let count = 0; count < 3; count += 1) await callSam(secondsLater(count));
      const group = await callSam(secondsLater(3));
      await callSam(secondsLater(4));
      expect(forms).toEqual(['single', 'single', 'single', 'group', 'joined']);
      expect(await alerts().findOpenFor(sam.phone)).toHaveLength(5);
      expect(await placed({ ...(await opened()), order: [priya] })).toMatchObject({ form: 'single' });
      await take(group.alertId, 'Sam');
      expect(await callSam(secondsLater(5))).toMatchObject({ form: 'group' });
      expect(await callSam(secondsLater(900))).toMatchObject({ form: 'single' });
    });

    it('are found by the phone that was called, the newest first and each once, while they are open', async () => {
      const sam = person('Sam');
      const [one, other] = [await opened(), await opened()];
      const first = await placed({ ...one, order: [sam] });
      const second = await placed({ ...other, order: [sam], at: secondsLater(1) });
      const again = await placed({ ...one, order: [sam], hop: 1, roundFrom: 1, at: secondsLater(2) });
      expect(await alerts().findOpenFor(sam.phone)).toEqual([again, second]);
      await take(other.alertId, 'Sam');
      expect(await alerts().findOpenFor(sam.phone)).toEqual([again]);
      expect(await alerts().findOpenFor(anyPhone())).toEqual([]);
      expect(await alerts().getCall(first.callId)).toEqual(first);
    });

    it('give each call a key of its own, which nobody can forge', async () => {
      const call = await placed({ ...(await opened()), order: [person('Sam')] });
      const token = alerts().tokenOf(call.callId);
      expect(await alerts().findCall(token)).toEqual(call);
      const forged = [token.slice(0, -1), store().feedback.tokenOf(call.callId), alerts().tokenOf(randomUUID()), ''];
      for (const one of forged) expect(await alerts().findCall(one)).toBeUndefined();
      await expect(alerts().getCall(randomUUID())).rejects.toThrow('No call has the id');
    });

    it('are listed newest first, by state, without leads that were erased', async () => {
      const at = (seconds: number): Date => new Date(Date.parse('2036-01-01T00:00:00Z') + seconds * 1000);
      const [one, other, erased] = [await arrive(store()), await arrive(store()), await arrive(store())];
      const first = await openFor(one, { at: at(1) });
      const second = await openFor(other, { at: at(2) });
      await openFor(erased, { at: at(3) });
      const { db } = current().context;
      await db.updateTable('leads').set({ wrapped_key: null }).where('lead_id', '=', erased.leadId).execute();
      const ids = async (query: Parameters<AlertStore['list']>[0]): Promise<string[]> =>
        (await alerts().list(query)).map(({ alertId }) => alertId);
      expect(await ids({ limit: 2 })).toEqual([second.alertId, first.alertId]);
      await take(second.alertId, 'Sam');
      expect(await ids({ state: 'open', limit: 1 })).toEqual([first.alertId]);
      expect(await ids({ state: 'taken', limit: 1 })).toHaveLength(1);
      expect(await alerts().find('no-uuid')).toBeUndefined();
    });
  });

  describe('swaps', () => {
    it('are listed oldest first until they are over', async () => {
      const swap = (who: string, from: number, until: number) => ({
        who,
        from: secondsLater(from),
        until: secondsLater(until),
      });
      const [long, short] = [swap('Dana', 0, 100), swap('Priya', 10, 20)];
      await alerts().addSwap(long, noon);
      await alerts().addSwap(short, noon);
      expect(await alerts().listSwaps(secondsLater(5))).toEqual([long, short]);
      expect(await alerts().listSwaps(secondsLater(20))).toEqual([long]);
      expect(await alerts().listSwaps(secondsLater(100))).toEqual([]);
    });
  });
}
