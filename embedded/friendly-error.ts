/** Thrown when the start cannot go on and whoever started can do something about it; its message says what. */
export class FriendlyError extends Error {
  override readonly name = 'FriendlyError';
}
