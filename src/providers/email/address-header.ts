import type { EmailAddress } from '../email-sender.ts';
import { safeAddress } from './safe-address.ts';

/**
 * Writes an address as `"Name" <address>` (RFC 5322, section 3.4).
 * @throws ProviderError with code `invalid_address` when the address could be read as anything but one address
 */
export function addressHeader(vendor: string, given: EmailAddress): string {
  const { address, name } = safeAddress(vendor, given);
  return name === undefined ? address : `"${name}" <${address}>`;
}
