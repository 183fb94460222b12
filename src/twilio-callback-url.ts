import type { Config } from './config.ts';
import { joinUrl } from './domain/join-url.ts';
import { isLocalUrl } from './is-local-url.ts';

/** Answers where Twilio is to tell of something; undefined where it could not call us: it refuses such an address. */
export function twilioCallbackUrl(
  { publicUrl, sandboxed }: Pick<Config, 'publicUrl' | 'sandboxed'>,
  path: string,
): string | undefined {
  return isLocalUrl(publicUrl) && !sandboxed.has('twilio') ? undefined : joinUrl(publicUrl, path);
}
