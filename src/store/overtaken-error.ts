/** Thrown inside a transaction when what it read before it had its locks no longer holds: it must begin anew. */
export class OvertakenError extends Error {
  override readonly name = 'OvertakenError';

  constructor() {
    super('Another transaction changed what this one decides by');
  }
}
