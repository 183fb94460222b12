/** Makes time stamps as Slack's messages have them, each later than the one before. */
export function createTimeStamps(): () => string {
  let lastMicroseconds = 0;
  return () => {
    lastMicroseconds = Math.max(Date.now() * 1_000, lastMicroseconds + 1);
    const digits = String(lastMicroseconds);
    return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
  };
}
