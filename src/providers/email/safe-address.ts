import type { EmailAddress } from '../email-sender.ts';
import { ProviderError } from '../provider-error.ts';
import { oneLine } from './one-line.ts';

/**
 * Answers an address that can be read as one address only. A name is what a lead told us: what could end its quotes and
 * begin another address (RFC 5322, section 3.4) is taken out of it.
 * @throws ProviderError with code `invalid_address` when the address could be read as anything but one address
 */
export function safeAddress(vendor: string, { address, name }: EmailAddress): EmailAddress {
  if (!/^[^\s,;:<>()[\]"\\]+@[^\s,;:<>()"\\@]+$/.test(address)) {
    throw new ProviderError({
      vendor,
      code: 'invalid_address',
      isRetryable: false,
      outcome: 'not-processed',
      detail: address,
    });
  }
  const safeName = oneLine(name ?? '')
    .replaceAll(/["\\<>]/g, '')
    .trim();
  return safeName === '' ? { address } : { address, name: safeName };
}
