import type { SourceNotice } from './source-notice.ts';

/** How the calls of one vendor's models for one purpose went. */
interface ModelHealth {
  readonly vendor: string;
  readonly purpose: string;
  readonly calls: number;
  readonly failed: number;
  readonly errorCodes: readonly string[];
}

/** How leads were judged, and models answered, of late. */
interface ModelRecord {
  readonly judged: { readonly byModel: number; readonly byRules: number };
  readonly health: readonly ModelHealth[];
  /** Of leads that the rules may judge in a model's place before somebody must know, 0 to 1. */
  readonly mostFallbacks: number;
}

/** Of fewer leads a share says nothing. */
const fewestJudged = 10;

/**
 * What the vendors answer for a model that they do not serve any more: https://platform.openai.com/docs/guides/error-codes
 * and https://platform.claude.com/docs/en/api/errors (a retired model is a 404).
 */
const retiredCodes: ReadonlySet<string> = new Set(['model_not_found', 'not_found_error', 'http_404']);

/** Finds what somebody must know of the language models: one that is retired, and too many leads judged by the rules. */
export function findModelTrouble({ judged, health, mostFallbacks }: ModelRecord): SourceNotice[] {
  const notices: SourceNotice[] = [...new Set(health.filter(isRetired).map(({ vendor }) => vendor))].map((vendor) => ({
    source: 'models',
    kind: 'model-retired',
    subject: vendor,
    because: `A model of ${vendor} is not served any more: configure one that is. The built-in rules and templates stand in.`,
  }));
  const all = judged.byModel + judged.byRules;
  if (health.length > 0 && all >= fewestJudged && judged.byRules / all > mostFallbacks) {
    const percent = Math.round((judged.byRules / all) * 100);
    notices.push({
      source: 'models',
      kind: 'model-fallback',
      subject: 'assess',
      because: `The built-in rules judged ${judged.byRules} of the last ${all} leads (${percent} %), since no model answered.`,
    });
  }
  return notices;
}

function isRetired({ errorCodes }: ModelHealth): boolean {
  return errorCodes.some((code) => retiredCodes.has(code));
}
