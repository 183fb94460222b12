/** Thrown when a database is opened with another master key than the one that its data was sealed with. */
export class MasterKeyError extends Error {
  override readonly name = 'MasterKeyError';

  constructor() {
    super('The master key is not the one that this database was made with');
  }
}
