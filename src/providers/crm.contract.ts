import { describe, expect, it } from '@jest/globals';
import type { Crm, CrmTask } from './crm.ts';
import {
  describeFailures,
  describeSingleCalls,
  type ConnectOverrides,
  type FailingVendor,
} from './provider-failures.contract.ts';

/** A CRM vendor's stand-in, and the adapter that is connected to it. */
export interface CrmVendor extends Pick<FailingVendor, 'failNext'> {
  /** Fails the next call that changes something; some CRMs read before. @default failNext */
  readonly failNextWrite?: FailingVendor['failNext'];
  /** Answers a note's time as the CRM keeps it; some keep the day alone. @default the time itself */
  readonly keptTime?: (at: Date) => Date;
  connect(overrides?: ConnectOverrides): Crm;
  countContacts(): number;
  /** The notes of a contact as a person reads them, oldest first. */
  notes(contactId: string): readonly { readonly body: string; readonly at: Date }[];
  /** The tasks of a contact as a person reads them, oldest first. */
  tasks(contactId: string): readonly ShownTask[];
  /** Makes a user who may own contacts; answers the id. */
  addOwner(email: string): string;
  /** What the next such call makes is kept, and the answer lost. */
  loseNextAnswerTo(method: 'addNote' | 'addTask'): void;
  readonly credentials: readonly string[];
}

interface ShownTask extends Pick<CrmTask, 'title' | 'body' | 'dueAt' | 'ownerId' | 'priority'> {
  readonly isDone: boolean;
}

/** States what every CRM does with contacts and their history; what it does with tasks is stated by `describeCrmTasks`. */
export function describeCrm(name: string, make: () => CrmVendor): void {
  let addresses = 0;
  const newAddress = (): string => `jane.doe.${(addresses += 1)}@example.com`;

  describe(`${name} as a CRM`, () => {
    it('prepares itself, and a second time as well', async () => {
      const crm = make().connect();
      await crm.prepare();
      await expect(crm.prepare()).resolves.toBeUndefined();
    });

    it('does not find whom it does not know', async () => {
      await expect(make().connect().findContact({ email: newAddress() })).resolves.toBeUndefined();
    });

    it('makes a contact, and finds it again with what was written', async () => {
      const crm = make().connect();
      const email = newAddress();
      const tags = ['hot', 'AI draft to review'];
      const { contactId } = await crm.upsertContact(
        { email },
        { firstName: 'Jane', company: 'Acme', autoScore: 91, tags },
      );
      await expect(crm.findContact({ email })).resolves.toMatchObject({
        contactId,
        firstName: 'Jane',
        company: 'Acme',
        tags,
      });
    });

    it('changes a contact that is there, and leaves alone what is absent', async () => {
      const vendor = make();
      const crm = vendor.connect();
      const email = newAddress();
      const first = await crm.upsertContact({ email }, { firstName: 'Jane', tags: ['hot'] });
      const count = vendor.countContacts();
      await expect(crm.upsertContact({ email }, { lastName: 'Doe' })).resolves.toEqual(first);
      expect(vendor.countContacts()).toBe(count);
      await expect(crm.findContact({ email })).resolves.toMatchObject({
        firstName: 'Jane',
        lastName: 'Doe',
        tags: ['hot'],
      });
    });

    it('finds and changes by phone number a contact that has no e-mail', async () => {
      const vendor = make();
      const crm = vendor.connect();
      const phone = '+15550100177';
      const first = await crm.upsertContact({ phone }, { firstName: 'Jane' });
      const count = vendor.countContacts();
      await expect(crm.upsertContact({ phone }, { lastName: 'Doe' })).resolves.toEqual(first);
      expect(vendor.countContacts()).toBe(count);
      await expect(crm.findContact({ phone })).resolves.toMatchObject({ firstName: 'Jane', lastName: 'Doe' });
    });

    it('knows nobody without an identity', async () => {
      await expect(make().connect().findContact({})).resolves.toBeUndefined();
    });

    it('takes the last tag away', async () => {
      const crm = make().connect();
      const email = newAddress();
      await crm.upsertContact({ email }, { tags: ['hot'] });
      await crm.upsertContact({ email }, { tags: [] });
      await expect(crm.findContact({ email })).resolves.toMatchObject({ tags: [] });
    });

    it('writes a note that reads as it was given, at its own time', async () => {
      const vendor = make();
      const crm = vendor.connect();
      const { contactId } = await crm.upsertContact({ email: newAddress() }, {});
      const note = { body: 'Judged <b>hot</b> & "urgent"\nSent the e-mail.', at: new Date('2026-03-02T10:00:00Z') };
      const { noteId } = await crm.addNote({ contactId, ...note });
      expect(noteId).not.toBe('');
      expect(vendor.notes(contactId)).toEqual([{ ...note, at: keptTime(vendor, note.at) }]);
    });

    it('knows no dealings with a contact that there were none with', async () => {
      const crm = make().connect();
      const { contactId } = await crm.upsertContact({ email: newAddress() }, {});
      const history = await crm.readHistory(contactId, { now: new Date(), withinMs: 5_000 });
      expect(history).toEqual({ openDeals: [], openTickets: [], activities: [], missing: [] });
    });

    it('tells of notes of the last year, but not of those that the automation wrote', async () => {
      const vendor = make();
      const crm = vendor.connect();
      const { contactId } = await crm.upsertContact({ email: newAddress() }, {});
      const note = { contactId, body: 'Wants a demo.\nSays <soon>.', at: new Date('2026-03-02T10:00:00Z') };
      await crm.addNote(note);
      await crm.addNote({ ...note, body: 'Met at a fair.', at: new Date('2024-03-02T10:00:00Z') });
      await crm.addNote({ ...note, body: 'What the automation did:\nSent the e-mail.' });
      const { activities } = await crm.readHistory(contactId, {
        now: new Date('2026-04-02T10:00:00Z'),
        withinMs: 5_000,
      });
      expect(activities).toEqual([{ at: keptTime(vendor, note.at), kind: 'note', text: note.body }]);
    });

    it.each([{ kind: 'status', status: 503 }, { kind: 'reset' }, { kind: 'hang' }] as const)(
      'says that a history is missing, and throws nothing, when the CRM fails: %o',
      async (failure) => {
        const vendor = make();
        const crm = vendor.connect();
        const { contactId } = await crm.upsertContact({ email: newAddress() }, {});
        vendor.failNext(failure);
        const history = await crm.readHistory(contactId, { now: new Date(), withinMs: 200 });
        expect(history).not.toHaveProperty('openDeals');
        expect(history.missing).not.toEqual([]);
      },
    );

    const failing = (): FailingVendor & { countDone(): number } => {
      const vendor = make();
      return {
        failNext: (failure) => (vendor.failNextWrite ?? vendor.failNext)(failure),
        call: (overrides) => vendor.connect(overrides).upsertContact({ email: newAddress() }, { firstName: 'Jane' }),
        countDone: () => vendor.countContacts(),
        secrets: [...vendor.credentials, 'jane', 'Jane'],
      };
    };
    describeFailures(failing);
    describeSingleCalls(failing);
  });
}

function keptTime(vendor: CrmVendor, at: Date): Date {
  return vendor.keptTime?.(at) ?? at;
}
