import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { ApiError } from '../../api-error.ts';

/** A form as it was posted: its fields as bytes, since they need not be in UTF-8; its files only counted. */
export interface ReceivedForm {
  readonly fields: ReadonlyMap<string, Buffer>;
  readonly fileCount: number;
}

/** More parts than any mail has; a flood of empty ones would cost memory. */
const maxParts = 2_000;

interface FormOptions {
  readonly maxBytes: number;
  /** Is given every chunk of the body as it came. */
  readonly onChunk?: ((chunk: Uint8Array) => void) | undefined;
}

/**
 * Reads a form of any size without ever holding its files: multipart while it streams in, urlencoded whole. A body that is
 * too large is read to its end, so that the sender hears of it. Of a field that came more than once the first counts.
 * @throws ApiError 400 `invalid_multipart`, 413 `body_too_large`, 415 `unsupported_media_type`
 */
export async function receiveForm(
  stream: Readable & { readonly headers: IncomingHttpHeaders },
  options: FormOptions,
): Promise<ReceivedForm> {
  const contentType = stream.headers['content-type'] ?? '';
  if (/^\s*multipart\/form-data\b/i.test(contentType)) return receiveMultipart(stream, contentType, options);
  if (!/^\s*application\/x-www-form-urlencoded\b/i.test(contentType)) {
    throw new ApiError(415, 'unsupported_media_type', 'Send multipart/form-data or application/x-www-form-urlencoded.');
  }
  const chunks: Uint8Array[] = [];
  await drain(stream, options, (chunk) => void chunks.push(chunk));
  const pairs = [...new URLSearchParams(Buffer.concat(chunks).toString('utf8'))].toReversed();
  return { fields: new Map(pairs.map(([name, value]) => [name, Buffer.from(value)])), fileCount: 0 };
}

async function receiveMultipart(stream: Readable, contentType: string, options: FormOptions): Promise<ReceivedForm> {
  const fields = new Map<string, Buffer>();
  let fileCount = 0;
  const parser = createParser(contentType);
  parser.on('file', (name, part, fileName) => {
    part.on('error', () => undefined);
    // Busboy answers no name for a plain field, whatever its type says.
    if ((fileName as string | undefined) !== undefined) {
      fileCount += 1;
      part.resume();
      return;
    }
    const chunks: Buffer[] = [];
    part.on('data', (chunk: Buffer) => chunks.push(chunk));
    part.on('end', () => !fields.has(name) && fields.set(name, Buffer.concat(chunks)));
  });
  const finished = new Promise<void>((resolve, reject) => {
    parser.on('finish', resolve);
    parser.on('error', reject);
  });
  // Awaited only when the body has been read to its end.
  finished.catch(() => undefined);
  await drain(stream, options, (chunk) => parser.write(chunk));
  parser.end();
  try {
    await finished;
  } catch (error) {
    throw new ApiError(400, 'invalid_multipart', 'The body is not valid multipart/form-data.', { cause: error });
  }
  return { fields, fileCount };
}

/** Every part counts as a file to the parser, which decodes fields by itself otherwise. */
function createParser(contentType: string): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: { parts: maxParts, files: maxParts },
      isPartAFile: () => true,
    });
  } catch (error) {
    throw new ApiError(400, 'invalid_multipart', 'The body is not valid multipart/form-data.', { cause: error });
  }
}

/** Leaving the loop early would break off the connection, and the sender would not hear why. */
async function drain(
  stream: Readable,
  { maxBytes, onChunk }: FormOptions,
  take: (chunk: Uint8Array) => unknown,
): Promise<void> {
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) continue;
    onChunk?.(chunk);
    take(chunk);
  }
  if (bytes > maxBytes) throw new ApiError(413, 'body_too_large', 'A reply may have 35 MB at most.');
}
