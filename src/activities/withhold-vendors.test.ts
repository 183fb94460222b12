import { describe, expect, it } from '@jest/globals';
import type { PhoneCaller } from '../providers/phone-caller.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { withoutRealVendors } from './withhold-vendors.ts';

const provider: PhoneCaller = { vendor: 'twilio', call: () => Promise.resolve({ providerCallId: 'CA1' }) };

function withPhone(isSandboxed: boolean): ReturnType<typeof withoutRealVendors> {
  const given = { crm: { vendor: 'none' }, standIns: new Set(), phone: { provider, isSandboxed } };
  return withoutRealVendors(given as unknown as ActivityDependencies);
}

describe('withoutRealVendors', () => {
  it('lets nobody be phoned by a real vendor, and leaves a stand-in as it is', () => {
    expect(withPhone(false)).toMatchObject({ phone: undefined, vendors: ['twilio'] });
    expect(withPhone(true)).toMatchObject({ phone: { provider }, vendors: [] });
  });
});
