/** Takes the address, in lower case, out of what a header names: `Name <a@b>`, or the address alone (RFC 5322, section 3.4). */
export function addressOf(mailbox: string): string {
  return (/<([^<>]*)>/.exec(mailbox)?.[1] ?? mailbox).trim().toLowerCase();
}
