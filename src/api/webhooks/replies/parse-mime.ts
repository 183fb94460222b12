import PostalMime, { type Email } from 'postal-mime';
import { ApiError } from '../../api-error.ts';

/** What is read of a whole mail. */
export interface ParsedMime {
  readonly headers: readonly (readonly [string, string])[];
  readonly text: string;
  readonly html: string | undefined;
  readonly attachmentCount: number;
}

/**
 * Parses a mail as it was sent (RFC 5322), its parts decoded.
 * @throws ApiError 400 `invalid_reply`
 */
export async function parseMime(bytes: Uint8Array): Promise<ParsedMime> {
  const { headers, text, html, attachments } = await parse(bytes);
  return {
    headers: headers.map(({ key, value }) => [key, value]),
    text: text ?? '',
    html,
    attachmentCount: attachments.length,
  };
}

/** Parses a block of headers. */
export async function parseHeaderBlock(block: string): Promise<readonly (readonly [string, string])[]> {
  const { headers } = await parse(Buffer.from(`${block.replace(/[\r\n]+$/, '')}\r\n\r\n`));
  return headers.map(({ key, value }) => [key, value]);
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes);
  } catch (error) {
    throw new ApiError(400, 'invalid_reply', 'The mail cannot be parsed.', { cause: error });
  }
}
