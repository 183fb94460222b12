/** Thrown when a command cannot be carried out; its message says why to whoever typed it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
