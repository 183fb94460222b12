import { Router, type Request } from 'express';
import { z } from 'zod';
import { createRateWindow } from '../rate/rate-window.ts';
import type { StandIn } from '../stand-in.ts';
import type { SandboxState } from '../state/sandbox-state.ts';
import type { JiraIssue } from './jira-issue.ts';
import { jiraStatusRefusal, rateLimitRefusal } from './jira-refusal.ts';
import { readIssue } from './read-issue.ts';
import { jqlSearchSchema, searchIssues } from './search-issues.ts';

/** The sandbox's own number: Jira's burst limit differs by endpoint. */
const requestsPerSecond = 100;

/** Jira counts its issues' ids from here on. */
const firstId = 10_000;

interface JiraParts {
  readonly state: Pick<SandboxState, 'jiraIssues'>;
  /** How long the search does not show a new issue. */
  readonly lookUpLagMs: number;
}

const permissionsSchema = z.looseObject({ projectKey: z.string(), permissions: z.string() });

/** Stands in for Jira Cloud: creates issues in any project but `MISSING`, and finds them by a label, after a lag. */
export function createJiraStandIn({ state: { jiraIssues }, lookUpLagMs: lagMs }: JiraParts): StandIn {
  const takeFromLimit = createRateWindow({ maxRequests: requestsPerSecond, windowMs: 1_000 });
  const routes = Router();
  // Where people read an issue: shown on the sandbox's own page.
  routes.get('/browse/:key', (request, response) => {
    response.redirect(`/#jira-${encodeURIComponent(request.params.key)}`);
  });
  routes.use((request, _response, next) => {
    if (!/^(Basic|Bearer) \S/.test(request.headers.authorization ?? '')) throw jiraStatusRefusal(401);
    const { isAllowed, resetMs } = takeFromLimit();
    if (!isAllowed) throw rateLimitRefusal(resetMs);
    next();
  });
  routes.get('/rest/api/3/mypermissions', (request, response) => {
    const { projectKey, permissions } = permissionsSchema.parse(request.query);
    if (projectKey === 'MISSING') throw jiraStatusRefusal(404);
    const granted = permissions.split(',').map((key) => [key, { key, type: 'PROJECT', havePermission: true }]);
    response.json({ permissions: Object.fromEntries(granted) as unknown });
  });
  routes.post('/rest/api/3/issue', (request, response) => {
    const { projectKey, issue } = readIssue(request.body);
    const issues = jiraIssues.list();
    const number = issues.filter(({ key }) => key.startsWith(`${projectKey}-`)).length + 1;
    const created: JiraIssue = {
      ...issue,
      id: String(firstId + issues.length),
      key: `${projectKey}-${number}`,
      at: new Date().toISOString(),
    };
    jiraIssues.put(created);
    response.status(201).json({ id: created.id, key: created.key, self: selfOf(created, request) });
  });
  routes.post('/rest/api/3/search/jql', (request, response) => {
    const search = jqlSearchSchema.parse(request.body);
    const found = searchIssues(jiraIssues, search, { nowMs: Date.now(), lagMs });
    response.json({
      issues: found.slice(0, search.maxResults).map((issue) => searchResult(issue, search.fields, request)),
      isLast: found.length <= search.maxResults,
    });
  });
  return { routes, refusalOf: jiraStatusRefusal };
}

/** By its ids alone, a search answers nothing else. */
function searchResult(issue: JiraIssue, fields: readonly string[], request: Request): Record<string, unknown> {
  const { id, key } = issue;
  if (fields.every((field) => field === 'id')) return { id };
  return { expand: '', id, self: selfOf(issue, request), key, fields: {} };
}

function selfOf({ id }: JiraIssue, request: Request): string {
  return `${request.protocol}://${request.get('host') ?? 'localhost'}${request.baseUrl}/rest/api/3/issue/${id}`;
}
