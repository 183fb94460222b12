/** Thrown when a row that must exist does not; its message names the kind and the id. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
  readonly kind: string;
  readonly id: string;

  constructor(kind: string, id: string) {
    super(`No ${kind} has the id ${id}`);
    this.kind = kind;
    this.id = id;
  }
}
