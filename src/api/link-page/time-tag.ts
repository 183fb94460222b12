/** Writes a moment as HTML that shows for example `2 March 2026 at 12:00 UTC`. */
export function timeTag(at: Date): string {
  const time = at.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return `<time datetime="${at.toISOString()}">${time} UTC</time>`;
}
