import { intents, type Intent } from '../domain/assessment.ts';
import type { RouteCondition, RouteEntry, RouteRule, Routes } from '../domain/routes.ts';
import type { PlaybookFault } from './playbook-error.ts';
import type { ReadFile } from './playbook-reader.ts';

type Path = readonly PropertyKey[];
type NamedRule = Pick<RouteRule, 'name' | 'when'>;

/** A lead as rules see it. It carries one tag at most: with more, only more of the rules above would fit. */
interface SampleLead {
  readonly intent: Intent;
  readonly score: number;
  readonly confidence: number;
  readonly tag: string | undefined;
}

interface PlacedRules {
  /** More than one where a group is included. */
  readonly rules: readonly NamedRule[];
  readonly path: Path;
}

/** As a judge gives them. */
const scores = Array.from({ length: 100 }, (_, index) => index + 1);

/** Lists the rules of routes that no lead can ever come to, since those above take every lead that they would fit. */
export function checkShadowedRules({ file, value, lineOf }: ReadFile<Routes>): PlaybookFault[] {
  const { beforeAnySource, groups, bySource, onTopOfAnySource } = value;
  const placed = (entries: readonly RouteEntry[], path: Path): PlacedRules[] =>
    entries.map((entry, index) => ({
      rules: 'include' in entry ? (groups[entry.include] ?? []) : [entry],
      path: [...path, index],
    }));
  const shadowed = [
    ...shadowedIn(placed(beforeAnySource, ['beforeAnySource']), []),
    ...Object.entries(groups).flatMap(([name, rules]) => shadowedIn(placed(rules, ['groups', name]), beforeAnySource)),
    ...Object.entries(bySource).flatMap(([source, entries]) =>
      shadowedIn(placed(entries, ['bySource', source]), beforeAnySource),
    ),
    // All additions that fit count: one can only stand in its own way.
    ...onTopOfAnySource.flatMap((rule, index) =>
      shadowedIn([{ rules: [rule], path: ['onTopOfAnySource', index] }], []),
    ),
  ];
  return shadowed.map(({ path, ...fault }) => ({ file, line: lineOf(path), ...fault }));
}

type Shadow = Pick<PlaybookFault, 'message' | 'cure'> & { readonly path: Path };

function shadowedIn(list: readonly PlacedRules[], before: readonly NamedRule[]): Shadow[] {
  return list.flatMap(({ rules, path }, index): Shadow[] => {
    const above = [...before, ...list.slice(0, index).flatMap((placed) => placed.rules)];
    const takers = rules.map((rule) => takersOf(rule, above));
    // Of a group that is included it is enough that one of its rules counts.
    if (rules.length === 0 || takers.some((taken) => taken === undefined)) return [];
    const takerNames = new Set(takers.flatMap((taken) => taken ?? []));
    const names = listed(above.filter(({ name }) => takerNames.has(name)));
    const message = `No lead ever comes to ${listed(rules)}`;
    return takerNames.size === 0
      ? [{ path, message: `${message}: its \`when\` contradicts itself.`, cure: 'Correct it, or remove the rule.' }]
      : [
          {
            path,
            message: `${message}: all that would are taken above, by ${names}.`,
            cure: `Move it above ${names}, or change one of them.`,
          },
        ];
  });
}

/**
 * Names the rules above which take the leads that a rule fits; undefined when one is left for it.
 * None is named where the rule fits no lead at all.
 */
function takersOf({ when = {} }: NamedRule, above: readonly NamedRule[]): string[] | undefined {
  const takers = new Set<string>();
  for (const lead of samplesOf(when)) {
    const taker = above.find((rule) => fits(rule.when, lead));
    if (taker === undefined) return undefined;
    takers.add(taker.name);
  }
  return [...takers];
}

/** Answers, of the leads that a condition fits, those that the fewest other conditions fit. */
function samplesOf(when: RouteCondition): SampleLead[] {
  const confidence = when.confidenceBelow === undefined ? 1 : when.confidenceBelow - Number.EPSILON;
  return intents.flatMap((intent) =>
    scores.flatMap((score) =>
      (when.tag ?? [undefined])
        .map((tag) => ({ intent, score, confidence, tag }))
        .filter((lead) => lead.confidence >= 0 && fits(when, lead)),
    ),
  );
}

function fits(when: RouteCondition | undefined, { intent, score, confidence, tag }: SampleLead): boolean {
  if (when === undefined) return true;
  return (
    (when.intent?.includes(intent) ?? true) &&
    (when.scoreAbove === undefined || score > when.scoreAbove) &&
    (when.scoreBelow === undefined || score < when.scoreBelow) &&
    (when.confidenceBelow === undefined || confidence < when.confidenceBelow) &&
    (when.tag === undefined || (tag !== undefined && when.tag.includes(tag)))
  );
}

function listed(rules: readonly NamedRule[]): string {
  return rules.map(({ name }) => `\`${name}\``).join(' and ');
}
