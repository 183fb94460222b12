import type { ReplyTarget } from './reply-target.ts';

/** Writes the header of Basic authentication (RFC 7617), or none where nothing is asked for. */
export function basicAuthorization(credentials: ReplyTarget['credentials']): Record<string, string> {
  if (credentials === undefined) return {};
  const pair = Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64');
  return { Authorization: `Basic ${pair}` };
}
