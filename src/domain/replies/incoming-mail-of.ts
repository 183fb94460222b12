import type { IncomingMail } from './incoming-mail.ts';

/** An e-mail as it was received or stored. */
interface KeptMail {
  readonly fromAddress: string;
  readonly subject?: string | undefined;
  readonly text: string;
  readonly html?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Gives a kept e-mail the form in which it is read to understand it. */
export function incomingMailOf({ fromAddress: from, subject, text, html, headers = {} }: KeptMail): IncomingMail {
  return {
    headers: new Map(Object.entries(headers)),
    from,
    text,
    ...(subject !== undefined && { subject }),
    ...(html !== undefined && { html }),
    ...(headers['content-type'] !== undefined && { contentType: headers['content-type'] }),
    ...(headers['return-path'] !== undefined && { returnPath: headers['return-path'] }),
  };
}
