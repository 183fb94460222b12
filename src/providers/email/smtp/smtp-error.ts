import { z } from 'zod';
import { providerErrorFromNetwork } from '../../provider-error-from-network.ts';
import { ProviderError } from '../../provider-error.ts';

/** What nodemailer puts on its errors; a reply of the server is there only when the server gave one. */
const clientErrorSchema = z.object({ responseCode: z.int().optional(), response: z.string().optional() });

interface FailedSend {
  readonly error: unknown;
  /** Whether the whole message was handed over, so that the server may have taken it. */
  readonly wasHandedOver: boolean;
}

/**
 * Translates what nodemailer throws. By a reply of 4yz or 5yz the server did nothing, and only 4yz may work later (RFC 5321,
 * section 4.2.1). Without a reply it must have dropped what it had not got whole (section 4.1.1.4), and may have taken what
 * it had.
 */
export function smtpError({ error, wasHandedOver }: FailedSend): ProviderError {
  if (ProviderError.is(error)) return error;
  const { responseCode, response } = clientErrorSchema.safeParse(error).data ?? {};
  if (responseCode !== undefined && responseCode >= 400) {
    return new ProviderError({
      vendor: 'smtp',
      status: responseCode,
      code: enhancedCode(response) ?? String(responseCode),
      isRetryable: responseCode < 500,
      outcome: 'not-processed',
      detail: response,
    });
  }
  const lost = providerErrorFromNetwork({ vendor: 'smtp', error });
  return wasHandedOver || lost.outcome === 'not-processed' ? lost : neverSent(lost);
}

function neverSent({ vendor, code, isRetryable, cause }: ProviderError): ProviderError {
  return new ProviderError({ vendor, code, isRetryable, cause, outcome: 'not-processed' });
}

/** Reads the enhanced status code, such as 5.1.1, with which a reply may begin (RFC 2034). */
function enhancedCode(response: string | undefined): string | undefined {
  return /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1];
}
