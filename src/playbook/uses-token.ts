import type { Liquid } from 'liquidjs';
import { readLiquid } from './read-liquid.ts';

/** Tells whether a part of a template names a token; one that cannot be read names none. */
export function usesToken(engine: Liquid, source: string, token: string): boolean {
  const reading = readLiquid(engine, source);
  return 'variables' in reading && reading.variables.some(({ name }) => name === token);
}
