import type { KeyPlace } from './description-schemas.ts';

interface KeyedRequest {
  readonly url: URL;
  readonly headers: Headers;
}

/** Puts a key into a request, where the vendor's description says that it belongs; neither may be there. */
export function sendKey({ url, headers }: KeyedRequest, key: KeyPlace | undefined, apiKey: string | undefined): void {
  if (key === undefined || apiKey === undefined) return;
  const value = `${key.prefix}${apiKey}`;
  if (key.in === 'header') headers.set(key.name, value);
  else url.searchParams.set(key.name, value);
}
