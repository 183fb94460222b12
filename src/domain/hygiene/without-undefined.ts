/** Copies an object without the keys that hold undefined, so that a missing value looks the same everywhere. */
export function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as Value;
}
