import type { EmailAddress } from '../../email-sender.ts';
import { ProviderError } from '../../provider-error.ts';
import { oneLine } from './one-line.ts';

/**
 * Writes an address as `"Name" <address>` (RFC 5322, section 3.4). A name is what a lead told us: what could end its
 * quotes and begin another address is taken out of it.
 * @throws ProviderError with code `invalid_address` when the address could be read as anything but one address
 */
export function addressHeader({ address, name }: EmailAddress): string {
  if (!/^[^\s,;:<>()[\]"\\]+@[^\s,;:<>()"\\@]+$/.test(address)) {
    throw new ProviderError({
      vendor: 'postmark',
      code: 'invalid_address',
      isRetryable: false,
      outcome: 'not-processed',
      detail: address,
    });
  }
  const safeName = oneLine(name ?? '')
    .replaceAll(/["\\<>]/g, '')
    .trim();
  return safeName === '' ? address : `"${safeName}" <${address}>`;
}
