import { joinUrl } from '../join-url.ts';

/** Writes the link by which whoever is called about a lead takes it. */
export function alertUrl(publicUrl: string, token: string): string {
  return joinUrl(publicUrl, `/alerts/${token}`);
}
