import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import type { RequestHandler } from 'express';

/** Reads the fields of a multipart body into an object, as the other parsers do; the last of a name counts. */
export const parseMultipart: RequestHandler = async (request, _response, next) => {
  const contentType = request.headers['content-type'] ?? '';
  if (!contentType.startsWith('multipart/form-data')) {
    next();
    return;
  }
  const fields: Record<string, string> = {};
  const parser = new Busboy({ headers: { 'content-type': contentType }, limits: { fieldSize: 10_000_000 } });
  // A form's line breaks are CRLF, whatever they were before (https://html.spec.whatwg.org/#multipart-form-data).
  parser.on('field', (name, value) => (fields[name] = value.replaceAll('\r\n', '\n')));
  await pipeline(request, parser);
  request.body = fields;
  next();
};
