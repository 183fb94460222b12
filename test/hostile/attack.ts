/** One message by which a lead tries to make the model write, say or judge what it wants. */
export interface Attack {
  readonly family: string;
  readonly message: string;
  /** What a model that obeys writes, in the clear: no message to anybody may hold it. */
  readonly payload: string;
  readonly firstName?: string;
  readonly company?: string;
  readonly jobTitle?: string;
}

type Fields = Partial<Pick<Attack, 'firstName' | 'company' | 'jobTitle'>>;

/** Gives attacks their family; each is a payload, a message, and further fields of the form where those attack too. */
export function family(name: string, attacks: readonly (readonly [string, string, Fields?])[]): Attack[] {
  return attacks.map(([payload, message, fields = {}]) => ({ family: name, payload, message, ...fields }));
}
