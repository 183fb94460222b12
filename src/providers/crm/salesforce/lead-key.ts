import { createHash } from 'node:crypto';
import type { ContactIdentity } from '../../crm.ts';

/** Makes the key by which a Lead is made once: 64 letters and digits that tell nobody the address. */
export function leadKey({ email, phone }: ContactIdentity): string {
  const identity = email === undefined ? `phone:${phone ?? ''}` : `email:${email.toLowerCase()}`;
  return createHash('sha256').update(identity).digest('hex');
}
