/**
 * Makes a header's value one line: whoever puts a line break into it could write headers of their own
 * (https://cwe.mitre.org/data/definitions/93.html). Every control character becomes a space, runs of them one space.
 */
export function oneLine(value: string): string {
  return value.replaceAll(/\p{Cc}+/gu, ' ');
}
