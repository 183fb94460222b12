import type { ParsedAddress } from './parse-addresses.ts';

/** Writes an address as `"Name" <address>`, so that parseAddresses reads it again. */
export function writeAddress({ address, name }: ParsedAddress): string {
  return name === '' ? address : `"${name.replaceAll(/["\\]/g, '\\$&')}" <${address}>`;
}
