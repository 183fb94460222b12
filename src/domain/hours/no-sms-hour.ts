/** Makes the error for candidate zones in which it is never lawful at the same time to send an SMS. */
export function noSmsHour(timeZones: readonly string[]): RangeError {
  return new RangeError(
    `No moment is within 8:00-21:00 in all of ${timeZones.join(', ')}: find out where the recipient is, or write an e-mail`,
  );
}
