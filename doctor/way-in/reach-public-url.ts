import { z } from 'zod';
import type { Check } from '../check.ts';
import { ask, type TestAnswer } from './post-test-event.ts';
import { joinUrl } from '../../src/domain/join-url.ts';

const about = { area: 'way in', subject: 'PUBLIC_URL' } as const;

/** Asks our own API through the public URL whether it lives, and says what is in the way. */
export async function reachPublicUrl(publicUrl: string): Promise<Check> {
  try {
    return judge(publicUrl, await ask(joinUrl(publicUrl, '/healthz')));
  } catch (error) {
    return { ...about, state: 'missing', ...whyUnreachable(error) };
  }
}

function judge(publicUrl: string, { status, body, redirectsTo }: TestAnswer): Check {
  if (redirectsTo !== undefined) {
    const cure = 'Set PUBLIC_URL to where it leads: vendors follow no redirect.';
    return { ...about, state: 'missing', says: `/healthz redirects to ${redirectsTo}`, cure };
  }
  if (status !== 200 || !/^\{"status":"alive"\}$/.test(body.trim())) {
    const says = `something else than Leadline answers there: /healthz with ${status}`;
    return { ...about, state: 'missing', says, cure: 'Start npm run server, and lead PUBLIC_URL to its port.' };
  }
  if (publicUrl.startsWith('https:')) return { ...about, state: 'ok', says: `our API answers at ${publicUrl}` };
  const cure = 'Put a proxy with a certificate before it: secrets and personal data travel to it.';
  return { ...about, state: 'advice', says: 'our API answers, without TLS', cure };
}

/** Codes of a certificate that does not hold (https://nodejs.org/api/tls.html#x509-certificate-error-codes). */
const certificateCode = /CERT|SIGNATURE|ISSUER|SELF_SIGNED|^ERR_TLS/;

/** What fetch throws has its reason as its cause. `instanceof` would fail between module realms. */
const thrownSchema = z
  .object({ name: z.string(), cause: z.object({ code: z.string().optional() }).optional() })
  .partial()
  .catch({});

/** Says in words why nobody was reached. */
export function whyUnreachable(error: unknown): Pick<Check, 'says' | 'cure'> {
  const { name, cause } = thrownSchema.parse(error);
  const code = cause?.code;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return { says: 'its name is not in DNS', cure: 'Add an A, AAAA or CNAME record for it.' };
  }
  if (code === 'ECONNREFUSED') {
    return { says: 'nothing listens there', cure: 'Start the proxy or npm run server, and open the port.' };
  }
  if (code !== undefined && certificateCode.test(code)) {
    return {
      says: `its certificate does not hold (${code})`,
      cure: 'Take one of a public authority for this very name, with its whole chain: vendors refuse others.',
    };
  }
  return {
    says:
      name === 'TimeoutError' ? 'it does not answer' : `it cannot be reached${code === undefined ? '' : ` (${code})`}`,
    cure: 'See that firewalls let the world in, that the server runs, and that PUBLIC_URL is right.',
  };
}
