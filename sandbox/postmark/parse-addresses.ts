/** One address of a header. */
export interface ParsedAddress {
  readonly address: string;
  /** Empty when there is none. */
  readonly name: string;
}

/**
 * Reads a header of addresses, such as `"Doe, Jane" <jane@example.com>, sales@example.com` (RFC 5322, section 3.4).
 * Answers undefined when one of them is none.
 */
export function parseAddresses(header: string): readonly ParsedAddress[] | undefined {
  const parts = header.match(/(?:"(?:[^"\\]|\\.)*"|[^,"])+/g) ?? [];
  const addresses = parts.map((part) => parseAddress(part.trim()));
  return addresses.every((address) => address !== undefined) ? addresses : undefined;
}

function parseAddress(text: string): ParsedAddress | undefined {
  const named = /^(.*?)\s*<([^<>]*)>$/s.exec(text);
  const address = named?.[2] ?? text;
  if (!/^[^\s@<>",]+@[^\s@<>",.]+(\.[^\s@<>",.]+)+$/.test(address)) return undefined;
  const name = (named?.[1] ?? '').replace(/^"(.*)"$/s, '$1').replaceAll(/\\(.)/g, '$1');
  return { address, name };
}
