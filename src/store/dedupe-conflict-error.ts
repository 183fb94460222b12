/** Thrown when a form repeats the idempotency key of an earlier submission and says something else. */
export class DedupeConflictError extends Error {
  override readonly name = 'DedupeConflictError';

  constructor() {
    super('The idempotency key was used before for another content');
  }
}
