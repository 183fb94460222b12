interface RefusalOptions {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Thrown when a vendor would not do what it was asked to; carries the answer that it gives. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor({ status, body, headers = {} }: RefusalOptions) {
    super(`Refused with status ${status}`);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}
