import { describe, expect, it } from '@jest/globals';
import type { OutgoingPhoneCall, PhoneCaller } from './phone-caller.ts';
import {
  describeFailures,
  describeSingleCalls,
  type ConnectOverrides,
  type FailingVendor,
} from './provider-failures.contract.ts';

/** What a vendor's stand-in knows of a call. */
interface TakenPhoneCall {
  readonly from: string;
  readonly to: string;
  /** All that is said to who picks up and presses nothing. */
  readonly said: string;
}

/** A telephone vendor's stand-in, and the adapter that is connected to it. */
export interface PhoneVendor extends Pick<FailingVendor, 'failNext'> {
  connect(overrides?: ConnectOverrides): PhoneCaller;
  /** Oldest first. */
  taken(): readonly TakenPhoneCall[];
  readonly from: string;
  readonly credentials: readonly string[];
}

const call: OutgoingPhoneCall = {
  to: '+15551234567',
  text: 'An urgent lead: Jane & all, of Example <Corp>.',
  keys: { prompt: 'To take it, press 1.', farewell: 'Goodbye.', token: 'token-4711' },
};

/** States what everybody who calls people by telephone does. */
export function describePhoneCaller(name: string, make: () => PhoneVendor): void {
  describe(`${name} as a caller`, () => {
    it('lets the phone ring from our number, and says the words as they are', async () => {
      const vendor = make();
      const { providerCallId } = await vendor.connect().call(call);
      expect(providerCallId).not.toBe('');
      const said = 'An urgent lead: Jane & all, of Example <Corp>. To take it, press 1. Goodbye.';
      expect(vendor.taken().at(-1)).toEqual({ from: vendor.from, to: call.to, said });
    });

    it('says the words alone where nothing can be pressed', async () => {
      const vendor = make();
      await vendor.connect().call({ to: call.to, text: 'A test.' });
      expect(vendor.taken().at(-1)).toMatchObject({ said: 'A test.' });
    });

    const failing = (): FailingVendor & { countDone(): number } => {
      const vendor = make();
      return {
        failNext: (failure) => vendor.failNext(failure),
        call: (overrides) => vendor.connect(overrides).call(call),
        countDone: () => vendor.taken().length,
        secrets: [...vendor.credentials, '5551234567', 'Jane', 'token-4711'],
      };
    };
    describeFailures(failing);
    describeSingleCalls(failing);
  });
}
