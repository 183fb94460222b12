import { joinUrl } from '../join-url.ts';

/** Writes the link by which whoever reads an alert, note or task says what a lead is. */
export function feedbackUrl(publicUrl: string, token: string): string {
  return joinUrl(publicUrl, `/feedback/${token}`);
}
