import { Liquid, type LiquidOptions } from 'liquidjs';
import { htmlParagraphs } from './html-paragraphs.ts';

/** No tag reads a file, sets a variable or loops: what a template says can be checked before any lead gets it. */
const allowedTags = new Set(['if', 'unless', 'case', 'comment', 'raw', '#']);
const allowedFilters = new Set(['append', 'capitalize', 'downcase', 'join', 'prepend', 'strip', 'truncate', 'upcase']);

const limits = { parseLimit: 100_000, renderLimit: 1_000, memoryLimit: 1_000_000 } satisfies LiquidOptions;

function createEngine(options: LiquidOptions): Liquid {
  const engine = new Liquid({ strictFilters: true, ownPropertyOnly: true, ...limits, ...options });
  keepOnly(engine.tags, allowedTags);
  keepOnly(engine.filters, allowedFilters);
  engine.registerFilter('fallback', (value: unknown, instead: unknown) => (isEmpty(value) ? instead : value));
  return engine;
}

function keepOnly(registry: object, names: ReadonlySet<string>): void {
  for (const name of Object.keys(registry)) if (!names.has(name)) Reflect.deleteProperty(registry, name);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** Renders subjects, plain texts and SMS. */
export const textEngine = createEngine({ strictVariables: true });
textEngine.registerFilter('paragraphs', (paragraphs: readonly string[]) => paragraphs.join('\n\n'));

/** Renders HTML: every value is escaped. */
export const htmlEngine = createEngine({ strictVariables: true, outputEscape: 'escape' });
htmlEngine.registerFilter('paragraphs', {
  // It escapes by itself, around the tags that it adds.
  raw: true,
  handler: htmlParagraphs,
});

/**
 * Renders prompts: the angle brackets of every value are replaced, so that no lead can write the mark that ends the
 * lead's words. A variable that is not given is empty; that it is known was checked when the playbook was loaded.
 */
export const promptEngine = createEngine({ outputEscape: (value) => withoutAngleBrackets(value) });

/** A judgement needs no more of what somebody pasted into a form. */
const longestPromptValueCharacters = 8_000;

function withoutAngleBrackets(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.slice(0, longestPromptValueCharacters).replaceAll('<', '‹').replaceAll('>', '›');
}
