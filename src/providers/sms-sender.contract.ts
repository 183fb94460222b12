import { describe, expect, it } from '@jest/globals';
import {
  describeFailures,
  describeSingleCalls,
  type ConnectOverrides,
  type FailingVendor,
} from './provider-failures.contract.ts';
import type { OutgoingSms, SmsSender } from './sms-sender.ts';

/** An SMS vendor's stand-in, and the adapter that is connected to it. */
export interface SmsVendor extends Pick<FailingVendor, 'failNext'> {
  connect(overrides?: ConnectOverrides): SmsSender;
  /** Oldest first. */
  taken(): readonly (OutgoingSms & { readonly from: string })[];
  readonly from: string;
  readonly credentials: readonly string[];
}

const sms: OutgoingSms = { to: '+15551234567', body: 'Hello Jane & all,\nshall we talk on Tuesday? ✓' };

/** States what every sender of SMS does. */
export function describeSmsSender(name: string, make: () => SmsVendor): void {
  describe(`${name} as a sender of SMS`, () => {
    it('sends the text as it is, from our number', async () => {
      const vendor = make();
      const { providerMessageId } = await vendor.connect().send(sms);
      expect(providerMessageId).not.toBe('');
      expect(vendor.taken().at(-1)).toEqual({ ...sms, from: vendor.from });
    });

    const failing = (): FailingVendor & { countDone(): number } => {
      const vendor = make();
      return {
        failNext: (failure) => vendor.failNext(failure),
        call: (overrides) => vendor.connect(overrides).send(sms),
        countDone: () => vendor.taken().length,
        secrets: [...vendor.credentials, '5551234567', 'Jane'],
      };
    };
    describeFailures(failing);
    describeSingleCalls(failing);
  });
}
