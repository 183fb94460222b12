import { z } from 'zod';
import type { SandboxState } from '../state/sandbox-state.ts';
import type { JiraIssue } from './jira-issue.ts';
import { jiraRefusal } from './jira-refusal.ts';

/** The part of JQL that is understood: one label, oldest first. */
const jqlPattern = /^\s*labels\s*=\s*"?(?<label>[^\s"]+)"?(?:\s+ORDER\s+BY\s+created(?:\s+ASC)?)?\s*$/i;

/** Defines what is read of a search (https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/#api-rest-api-3-search-jql-post). */
export const jqlSearchSchema = z.looseObject({
  jql: z.string(),
  fields: z.array(z.string()).default(['id']),
  maxResults: z.int().min(1).max(5_000).default(50),
  reconcileIssues: z.array(z.coerce.string()).max(50).default([]),
});

type JqlSearch = z.infer<typeof jqlSearchSchema>;

interface SearchMoment {
  readonly nowMs: number;
  /** How long an issue is not shown, unless it is one to be reconciled. */
  readonly lagMs: number;
}

/**
 * Finds issues by a label.
 * @throws Refusal 400 for JQL that the sandbox does not understand
 */
export function searchIssues(
  { list }: Pick<SandboxState['jiraIssues'], 'list'>,
  { jql, reconcileIssues }: JqlSearch,
  { nowMs, lagMs }: SearchMoment,
): readonly JiraIssue[] {
  const label = jqlPattern.exec(jql)?.groups?.['label'];
  if (label === undefined) throw jiraRefusal(400, ['Error in the JQL Query: the sandbox does not understand it.']);
  return list().filter(
    ({ id, labels, at }) => labels.includes(label) && (reconcileIssues.includes(id) || nowMs - Date.parse(at) >= lagMs),
  );
}
