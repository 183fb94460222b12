/** Writes a moment as Twilio does, for example `Thu, 24 Aug 2023 05:01:45 +0000`. */
export function rfc2822(at: string): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}
