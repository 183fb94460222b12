import type { Assessment } from './assessment.ts';
import type { LeadStatus } from './lead-state.ts';
import {
  routePriorities,
  type RouteCondition,
  type RouteEntry,
  type RoutePriority,
  type RouteRule,
  type Routes,
} from './routes.ts';
import type { AlertTarget } from './team.ts';

interface RouteAlert {
  readonly to: AlertTarget;
  /** The name of the rule that asks for it. */
  readonly rule: string;
}

/** What is done with a lead, and why. */
export interface Route {
  readonly name: string;
  /** Absent: nothing is sent to the lead. */
  readonly sequence?: string | undefined;
  /** At most one for each target. */
  readonly alerts: readonly RouteAlert[];
  readonly tags: readonly string[];
  readonly status: LeadStatus;
  readonly priority: RoutePriority;
  /** True: a person is asked whether the lead is what it was taken for. */
  readonly needsReview: boolean;
  /** Completes the sentence "This route was taken because …". */
  readonly because: string;
}

export interface RouteRequest {
  /** A source key of the playbook. */
  readonly source: string;
  readonly assessment: Pick<Assessment, 'intent' | 'score' | 'confidence'>;
  /** The tags that the lead carries. */
  readonly tags: readonly string[];
}

/** Chooses what is done with a lead: first by its source, then by intent, score and tags. */
export function chooseRoute(request: RouteRequest, routes: Routes): Route {
  const settled = routes.beforeAnySource.find(({ when }) => fits(when, request));
  if (settled !== undefined) return routeOf(settled, `${describe(settled.when, request)}, whatever the source`);

  const [rule, owner] = ruleOfSource(request, routes);
  const additions = routes.onTopOfAnySource.filter(({ when }) => fits(when, request));
  const base = routeOf(rule, [owner, describe(rule.when, request)].filter((part) => part !== '').join(' and '));
  const alerts = [...base.alerts, ...additions.flatMap((addition) => alertsOf(addition))];
  return {
    ...base,
    alerts: alerts.filter(({ to }, index) => alerts.findIndex((alert) => alert.to === to) === index),
    tags: [...new Set([...base.tags, ...additions.flatMap(({ tags }) => tags)])],
    priority: mostUrgent([base.priority, ...additions.flatMap(({ priority }) => priority ?? [])]),
    because: [
      base.because,
      ...additions.map(({ name, when }) => `${name} adds to it as ${describe(when, request)}`),
    ].join('; '),
  };
}

function ruleOfSource(request: RouteRequest, { bySource, groups }: Routes): [rule: RouteRule, owner: string] {
  const firstOf = (entries: readonly RouteEntry[]): RouteRule | undefined =>
    entries
      .flatMap((entry) => ('include' in entry ? (groups[entry.include] ?? []) : [entry]))
      .find(({ when }) => fits(when, request));
  const own = Object.hasOwn(bySource, request.source) ? bySource[request.source] : undefined;
  const ownRule = firstOf(own ?? []);
  if (ownRule !== undefined) return [ownRule, `the source is ${request.source}`];
  const defaultRule = firstOf(bySource.default);
  if (defaultRule === undefined) throw new Error('The default route has no rule that fits every lead');
  return [defaultRule, `the source ${request.source} has no rule of its own that fits`];
}

function routeOf(rule: RouteRule, because: string): Route {
  const { name, sequence, tags, status, priority, review = false } = rule;
  return { name, sequence, alerts: alertsOf(rule), tags, status, priority, needsReview: review, because };
}

function alertsOf({ name, alerts }: Pick<RouteRule, 'name' | 'alerts'>): RouteAlert[] {
  return alerts.map((to) => ({ to, rule: name }));
}

function mostUrgent(priorities: readonly RoutePriority[]): RoutePriority {
  return routePriorities.find((priority) => priorities.includes(priority)) ?? 'normal';
}

function fits(when: RouteCondition | undefined, { assessment, tags }: RouteRequest): boolean {
  if (when === undefined) return true;
  return (
    (when.intent?.includes(assessment.intent) ?? true) &&
    (when.scoreAbove === undefined || assessment.score > when.scoreAbove) &&
    (when.scoreBelow === undefined || assessment.score < when.scoreBelow) &&
    (when.confidenceBelow === undefined || assessment.confidence < when.confidenceBelow) &&
    (when.tag?.some((tag) => tags.includes(tag)) ?? true)
  );
}

function describe(when: RouteCondition | undefined, { assessment, tags }: RouteRequest): string {
  if (when === undefined) return '';
  return [
    when.intent && `the intent is ${assessment.intent}`,
    when.scoreAbove !== undefined && `the score ${assessment.score} is above ${when.scoreAbove}`,
    when.scoreBelow !== undefined && `the score ${assessment.score} is below ${when.scoreBelow}`,
    when.confidenceBelow !== undefined &&
      `the judge was ${Math.round(assessment.confidence * 100)} % sure, which is below ${Math.round(when.confidenceBelow * 100)} %`,
    when.tag && `the lead carries the tag ${tags.find((tag) => when.tag?.includes(tag)) ?? ''}`,
  ]
    .filter((part) => typeof part === 'string')
    .join(' and ');
}
