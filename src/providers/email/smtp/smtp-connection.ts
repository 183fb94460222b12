interface SmtpConnection {
  readonly url: string;
  readonly requireTLS: boolean;
}

const thisMachine: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Makes nodemailer's options of a connection: no password leaves this machine without TLS, unless the URL allows it. */
export function smtpConnection(url: string): SmtpConnection {
  const { username, hostname } = new URL(url);
  return { url, requireTLS: username !== '' && !thisMachine.has(hostname) };
}
