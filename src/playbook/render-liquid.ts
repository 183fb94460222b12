import type { Liquid } from 'liquidjs';

/**
 * Fills a Liquid text in.
 * @throws Error when the text is broken, or names a variable that a strict engine does not find
 */
export function renderLiquid(engine: Liquid, source: string, scope: object): string {
  const rendered: unknown = engine.parseAndRenderSync(source, scope);
  return String(rendered);
}
