import { Busboy } from '@fastify/busboy';
import { parse as nestFields } from 'qs';
import { ApiError } from '../../api-error.ts';
import { parseBody } from '../../parse-body.ts';

const maxFields = 200;

/**
 * Parses a form's body: JSON, urlencoded or multipart; brackets nest in the latter two. Files are left out.
 * @throws ApiError 400 `invalid_json`, `invalid_encoding` or `invalid_multipart`, 415 `unsupported_media_type`
 */
export async function parseFormBody(bytes: Uint8Array, contentType: string | undefined): Promise<unknown> {
  return contentType !== undefined && /^\s*multipart\/form-data\b/i.test(contentType)
    ? await parseMultipart(bytes, contentType)
    : parseBody(bytes, contentType);
}

async function parseMultipart(bytes: Uint8Array, contentType: string): Promise<unknown> {
  const fields: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  try {
    await new Promise<void>((resolve, reject) => {
      const parser = new Busboy({ headers: { 'content-type': contentType }, limits: { fields: maxFields } });
      parser.on('field', (name, value) => (fields[name] ??= []).push(value));
      // A file that breaks off fails the parser and its own stream as well, which nobody else listens to.
      parser.on('file', (_name, stream) => stream.on('error', () => undefined).resume());
      parser.on('error', reject);
      parser.on('finish', resolve);
      parser.end(bytes);
    });
  } catch (error) {
    throw new ApiError(400, 'invalid_multipart', 'The body is not valid multipart/form-data.', { cause: error });
  }
  const flat = Object.entries(fields).map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
  return nestFields(Object.fromEntries(flat) as Record<string, string>, { depth: 3, plainObjects: false });
}
