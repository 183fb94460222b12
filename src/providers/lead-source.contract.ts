import { describe, expect, it } from '@jest/globals';
import type { FetchedLead, LeadSource } from './lead-source.ts';
import { describeFailures, type ConnectOverrides, type FailingVendor } from './provider-failures.contract.ts';

/** A lead that somebody makes at the vendor. */
interface VendorLead {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
  readonly createdAt?: Date;
}

/** A vendor's stand-in, and the adapter that is connected to it. */
export interface LeadSourceVendor extends Pick<FailingVendor, 'failNext'> {
  connect(overrides?: ConnectOverrides): LeadSource;
  /** Makes a lead at the vendor, and answers its id. */
  addLead(lead: VendorLead): string;
  /** An id that looks like the vendor's and is of nothing. */
  readonly unknownId: string;
  /** More leads than the vendor lists in one answer. */
  readonly moreThanAPage: number;
  /** Lets the vendor refuse the token from now on. */
  refuseToken(): void;
  /** Lets the vendor take the token, and refuse what is asked with it from now on. */
  refuseAccess(): void;
  readonly credentials: readonly string[];
}

const dayMs = 86_400_000;

/** Waits for all ids of a list. */
export async function listAll(ids: AsyncIterable<string>): Promise<string[]> {
  const listed: string[] = [];
  for await (const id of ids) listed.push(id);
  return listed;
}

/** States what every source of leads does. */
export function describeLeadSource(name: string, make: () => LeadSourceVendor): void {
  let people = 0;
  const newLead = (createdAt?: Date): VendorLead => ({
    email: `jane.doe.${(people += 1)}@example.com`,
    firstName: 'Jane',
    lastName: 'Doe',
    company: 'Acme',
    ...(createdAt && { createdAt }),
  });

  describe(`${name} as a source of leads`, () => {
    it('fetches a lead with what it states and with what the vendor answered', async () => {
      const vendor = make();
      const lead = newLead(new Date('2026-03-02T10:00:00Z'));
      const fetched = (await vendor.connect().fetchLead(vendor.addLead(lead))) as FetchedLead;
      const { createdAt, ...said } = lead;
      expect(fetched.stated).toMatchObject(said);
      expect(new Date(String(fetched.stated.submittedAt))).toEqual(createdAt);
      expect(JSON.stringify(fetched.raw)).toContain(lead.email);
    });

    it('takes an id that the vendor does not know for no lead, and not for an error', async () => {
      const vendor = make();
      await expect(vendor.connect().fetchLead(vendor.unknownId)).resolves.toEqual({ unusable: 'unknown-to-vendor' });
    });

    it.each(['', '..', 'me', '../me', 'a b', '0?fields=id'])(
      'asks the vendor for no lead with the id "%s"',
      async (id) => {
        const vendor = make();
        vendor.refuseToken();
        await expect(vendor.connect().fetchLead(id)).resolves.toEqual({ unusable: 'unknown-to-vendor' });
      },
    );

    it('lists the leads of a span and of no other time, over more than one page', async () => {
      const vendor = make();
      const from = new Date('2026-02-01T00:00:00Z');
      const to = new Date('2026-02-02T00:00:00Z');
      const before = vendor.addLead(newLead(new Date(from.getTime() - dayMs)));
      const after = vendor.addLead(newLead(new Date(to.getTime() + dayMs)));
      const added = Array.from({ length: vendor.moreThanAPage }, (_, index) =>
        vendor.addLead(newLead(new Date(from.getTime() + 60_000 * (index + 1)))),
      );
      const listed = await listAll(vendor.connect().listLeadIds({ from, to }));
      expect(listed.toSorted()).toEqual(added.toSorted());
      expect(listed).not.toContain(before);
      expect(listed).not.toContain(after);
    });

    it('lists the leads of the edges of a span', async () => {
      const vendor = make();
      const from = new Date('2026-01-10T08:00:00.500Z');
      const to = new Date('2026-01-10T09:00:00.500Z');
      const added = [from, to].map((createdAt) => vendor.addLead(newLead(createdAt)));
      const listed = await listAll(vendor.connect().listLeadIds({ from, to }));
      expect(listed).toEqual(expect.arrayContaining(added));
    });

    it('lists nothing where there is nothing', async () => {
      const span = { from: new Date('2020-01-01T00:00:00Z'), to: new Date('2020-01-02T00:00:00Z') };
      await expect(listAll(make().connect().listLeadIds(span))).resolves.toEqual([]);
    });

    it('has access that does not end', async () => {
      await expect(make().connect().checkAccess()).resolves.toEqual({});
    });

    const callsOf = (source: LeadSource, id: string): readonly (() => Promise<unknown>)[] => [
      () => source.fetchLead(id),
      () => listAll(source.listLeadIds({ from: new Date(0), to: new Date() })),
      () => source.checkAccess(),
    ];

    it.each(['refuseToken', 'refuseAccess'] as const)(
      'finds every call final when the vendor does: %s',
      async (refuse) => {
        const vendor = make();
        const id = vendor.addLead(newLead());
        vendor[refuse]();
        for (const call of callsOf(vendor.connect(), id)) {
          await expect(call()).rejects.toMatchObject({
            name: 'ProviderError',
            isRetryable: false,
            outcome: 'not-processed',
          });
        }
      },
    );

    describeFailures(() => {
      const vendor = make();
      const id = vendor.addLead(newLead());
      return {
        failNext: (failure) => vendor.failNext(failure),
        call: (overrides) => vendor.connect(overrides).fetchLead(id),
        secrets: [...vendor.credentials, 'jane', 'Jane', id],
      };
    });
  });
}
