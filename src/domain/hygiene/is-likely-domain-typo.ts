/**
 * The mailbox domains that most private addresses are of, as far as their names are long enough that one slip is telling.
 * Spelling checkers compare by looser measures with many short names, and take `acme.com` for `me.com`: no use for companies.
 */
const mailboxDomains = [
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.co.uk',
  'hotmail.fr',
  'hotmail.de',
  'hotmail.it',
  'hotmail.es',
  'outlook.com',
  'outlook.fr',
  'outlook.de',
  'outlook.es',
  'yahoo.com',
  'yahoo.co.uk',
  'yahoo.fr',
  'yahoo.de',
  'yahoo.it',
  'yahoo.es',
  'yahoo.com.br',
  'icloud.com',
  'protonmail.com',
  'libero.it',
  't-online.de',
  'comcast.net',
  'verizon.net',
];

/** Domains of others that are one slip away from those. */
const realDomains = new Set([
  ...mailboxDomains,
  'mail.com',
  'email.com',
  'ymail.com',
  'hmail.com',
  'cloud.com',
  'outlook.it',
]);

/** Tells whether a domain is one slip away from a well-known one: a letter more, less, changed, or two swapped. Expects lower case. */
export function isLikelyDomainTypo(domain: string): boolean {
  return !realDomains.has(domain) && mailboxDomains.some((known) => isOneSlip(domain, known));
}

function isOneSlip(written: string, meant: string): boolean {
  if (Math.abs(written.length - meant.length) > 1) return false;
  let same = 0;
  while (same < meant.length && written[same] === meant[same]) same += 1;
  const isSwapped = written[same] === meant[same + 1] && written[same + 1] === meant[same];
  return (
    written.slice(same + 1) === meant.slice(same + 1) ||
    written.slice(same + 1) === meant.slice(same) ||
    written.slice(same) === meant.slice(same + 1) ||
    (isSwapped && written.slice(same + 2) === meant.slice(same + 2))
  );
}
