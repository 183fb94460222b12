import type { Liquid, Template } from 'liquidjs';
import { LRUCache } from 'lru-cache';

/** More texts than live and pinned playbooks have at once. */
const maxParsed = 1_000;

/** Parsing costs more than filling in, and the same few texts are filled in for every lead. */
const parsedByEngine = new WeakMap<Liquid, LRUCache<string, Template[]>>();

/**
 * Fills a Liquid text in.
 * @throws Error when the text is broken, or names a variable that a strict engine does not find
 */
export function renderLiquid(engine: Liquid, source: string, scope: object): string {
  const rendered: unknown = engine.renderSync(parsed(engine, source), scope);
  return String(rendered);
}

function parsed(engine: Liquid, source: string): Template[] {
  let cache = parsedByEngine.get(engine);
  if (cache === undefined) {
    cache = new LRUCache({ max: maxParsed });
    parsedByEngine.set(engine, cache);
  }
  let template = cache.get(source);
  if (template === undefined) {
    template = engine.parse(source);
    cache.set(source, template);
  }
  return template;
}
