import { describeCondition, fitsCondition, type JudgedLead } from './route-condition.ts';
import type { LeadStatus } from './lead-state.ts';
import { routePriorities, type RouteEntry, type RoutePriority, type RouteRule, type Routes } from './routes.ts';
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
  /** The names of all that counted: the rule, and what was added to it. */
  readonly rules: readonly string[];
  /** Completes the sentence "This route was taken because …". */
  readonly because: string;
}

export interface RouteRequest extends JudgedLead {
  /** A source key of the playbook. */
  readonly source: string;
}

/** Chooses what is done with a lead: first by its source, then by intent, score and tags. */
export function chooseRoute(request: RouteRequest, routes: Routes): Route {
  const settled = routes.beforeAnySource.find(({ when }) => fitsCondition(when, request));
  if (settled !== undefined)
    return routeOf(settled, `${describeCondition(settled.when, request)}, whatever the source`);

  const [rule, owner] = ruleOfSource(request, routes);
  const additions = routes.onTopOfAnySource.filter(({ when }) => fitsCondition(when, request));
  const base = routeOf(
    rule,
    [owner, describeCondition(rule.when, request)].filter((part) => part !== '').join(' and '),
  );
  const alerts = [...base.alerts, ...additions.flatMap((addition) => alertsOf(addition))];
  return {
    ...base,
    rules: [...base.rules, ...additions.map((addition) => addition.name)],
    alerts: alerts.filter(({ to }, index) => alerts.findIndex((alert) => alert.to === to) === index),
    tags: [...new Set([...base.tags, ...additions.flatMap(({ tags }) => tags)])],
    priority: mostUrgent([base.priority, ...additions.flatMap(({ priority }) => priority ?? [])]),
    because: [
      base.because,
      ...additions.map(({ name, when }) => `${name} adds to it as ${describeCondition(when, request)}`),
    ].join('; '),
  };
}

function ruleOfSource(request: RouteRequest, { bySource, groups }: Routes): [rule: RouteRule, owner: string] {
  const firstOf = (entries: readonly RouteEntry[]): RouteRule | undefined =>
    entries
      .flatMap((entry) => ('include' in entry ? (groups[entry.include] ?? []) : [entry]))
      .find(({ when }) => fitsCondition(when, request));
  const own = Object.hasOwn(bySource, request.source) ? bySource[request.source] : undefined;
  const ownRule = firstOf(own ?? []);
  if (ownRule !== undefined) return [ownRule, `the source is ${request.source}`];
  const defaultRule = firstOf(bySource.default);
  if (defaultRule === undefined) throw new Error('The default route has no rule that fits every lead');
  return [defaultRule, `the source ${request.source} has no rule of its own that fits`];
}

function routeOf(rule: RouteRule, because: string): Route {
  const { name, sequence, tags, status, priority, review = false } = rule;
  return {
    name,
    rules: [name],
    sequence,
    alerts: alertsOf(rule),
    tags,
    status,
    priority,
    needsReview: review,
    because,
  };
}

function alertsOf({ name, alerts }: Pick<RouteRule, 'name' | 'alerts'>): RouteAlert[] {
  return alerts.map((to) => ({ to, rule: name }));
}

function mostUrgent(priorities: readonly RoutePriority[]): RoutePriority {
  return routePriorities.find((priority) => priorities.includes(priority)) ?? 'normal';
}
