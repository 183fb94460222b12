import { LRUCache } from 'lru-cache';
import { createNoCrm } from '../providers/crm/no-crm.ts';
import type { Store } from '../store/store.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { performOnce } from './perform-once.ts';

type Withheld = Pick<ActivityDependencies, 'crm' | 'chat' | 'sms' | 'phone' | 'tickets' | 'absentBecause'> & {
  /** The real vendors that are left out. */
  readonly vendors: readonly string[];
};

/**
 * Leaves out what would change something at a real vendor: CRM, chat, SMS, phone and tickets. E-mail stays, since the ledger's claim and
 * the forwarding of replies hold it back by themselves; so do models, which change nothing anywhere.
 */
export function withoutRealVendors({ crm, chat, sms, phone, tickets, standIns }: ActivityDependencies): Withheld {
  const isReal = (vendor: string | undefined): vendor is string =>
    vendor !== undefined && vendor !== 'none' && !standIns.has(vendor);
  const realSms = sms?.isSandboxed === false ? sms.provider.vendor : undefined;
  const realPhone = phone?.isSandboxed === false ? phone.provider.vendor : undefined;
  const realDesk = tickets?.isSandboxed === false ? tickets.provider.vendor : undefined;
  return {
    crm: isReal(crm.vendor) ? createNoCrm() : crm,
    chat: isReal(chat?.vendor) ? undefined : chat,
    sms: realSms === undefined ? sms : undefined,
    phone: realPhone === undefined ? phone : undefined,
    tickets: realDesk === undefined ? tickets : undefined,
    absentBecause: 'a lead made in the sandbox reaches no real vendor',
    vendors: [...new Set([crm.vendor, chat?.vendor, realSms, realPhone, realDesk].filter(isReal))],
  };
}

type Activity = (input: never) => Promise<unknown>;
type Groups = Readonly<Record<string, Readonly<Record<string, Activity>>>>;

/** As many leads as are remembered to be, or not to be, of the sandbox: what a lead was made in never changes. */
const rememberedLeads = 10_000;

/** Has each activity of a lead that was made in the sandbox done without the real vendors. */
export function withholdVendors<All extends Groups>(
  all: All,
  without: All,
  { store, vendors }: { readonly store: Store; readonly vendors: readonly string[] },
): All {
  const remembered = new LRUCache<string, boolean>({ max: rememberedLeads });
  const isMadeInSandbox = async (leadId: string): Promise<boolean> => {
    const known = remembered.get(leadId) ?? (await store.leads.isMadeInSandbox(leadId));
    remembered.set(leadId, known);
    return known;
  };
  const guard =
    (real: Activity, withheld: Activity): Activity =>
    async (input) => {
      const lead = leadOf(input);
      if (lead === undefined || !(await isMadeInSandbox(lead.leadId))) return real(input);
      await performOnce(store, lead, `withheld:${lead.leadId}`, {
        perform: () => Promise.resolve(vendors.join(', ')),
        event: {
          type: 'vendors-withheld',
          summary: `This lead was made in the sandbox: nothing of it reaches ${vendors.join(', ')}.`,
          data: { vendors },
        },
      });
      return withheld(input);
    };
  const guarded = Object.entries(all).map(([kind, activities]) => [
    kind,
    Object.fromEntries(
      Object.entries(activities).map(([name, real]) => [name, guard(real, without[kind]?.[name] ?? real)]),
    ),
  ]);
  return Object.fromEntries(guarded) as All;
}

/** Reads about whom an activity is; undefined of one that is about no lead. */
function leadOf(input: unknown): { readonly leadId: string; readonly nowMs: number } | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const { leadId, nowMs } = input as { readonly leadId?: unknown; readonly nowMs?: unknown };
  return typeof leadId === 'string' && typeof nowMs === 'number' ? { leadId, nowMs } : undefined;
}
