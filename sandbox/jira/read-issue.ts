import { z } from 'zod';
import { documentText } from './document-text.ts';
import type { JiraIssue } from './jira-issue.ts';
import { jiraRefusal } from './jira-refusal.ts';

/** The project that is always missing. */
const missingProject = 'MISSING';

const issueTypes: ReadonlySet<string> = new Set(['Task', 'Bug', 'Story', 'Epic']);
const priorities: ReadonlySet<string> = new Set(['Highest', 'High', 'Medium', 'Low', 'Lowest']);

/** Defines what is read of a new issue (https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-post). */
const requestSchema = z.looseObject({
  fields: z.looseObject({
    project: z.looseObject({ key: z.string() }),
    issuetype: z.looseObject({ name: z.string() }),
    summary: z.string().default(''),
    description: z.unknown().optional(),
    labels: z.array(z.string()).default([]),
    priority: z.looseObject({ name: z.string() }).optional(),
  }),
});

/** A new issue, and the project whose next number it gets. */
interface NewIssue {
  readonly projectKey: string;
  readonly issue: Omit<JiraIssue, 'id' | 'key' | 'at'>;
}

/**
 * Reads a new issue out of the body of a request.
 * @throws Refusal 400 that names every field that is wrong; ZodError for what is no issue at all
 */
export function readIssue(body: unknown): NewIssue {
  const { project, issuetype, summary, description, labels, priority } = requestSchema.parse(body).fields;
  const text = description === undefined ? '' : documentText(description);
  const spaced = labels.find((label) => /\s/.test(label));
  const errors: Record<string, string | false> = {
    project: project.key === missingProject && 'valid project is required',
    issuetype: !issueTypes.has(issuetype.name) && 'Specify a valid issue type',
    summary: faultOfSummary(summary),
    description:
      text === undefined && 'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
    labels: spaced !== undefined && `The label '${spaced}' contains spaces which is invalid.`,
    priority: priority !== undefined && !priorities.has(priority.name) && 'The priority selected is invalid.',
  };
  const found = Object.entries(errors).filter((entry): entry is [string, string] => entry[1] !== false);
  if (found.length > 0) throw jiraRefusal(400, [], Object.fromEntries(found));
  return {
    projectKey: project.key,
    issue: {
      issueType: issuetype.name,
      summary,
      description: text ?? '',
      labels,
      ...(priority && { priority: priority.name }),
    },
  };
}

function faultOfSummary(summary: string): string | false {
  if (summary.trim() === '') return 'You must specify a summary of the issue.';
  if (/[\r\n]/.test(summary)) return 'The summary is invalid because it contains newline characters.';
  return summary.length >= 255 && 'Summary must be less than 255 characters.';
}
