import { z } from 'zod';
import { noPace, type Pace } from '../../pace.ts';
import { ProviderError } from '../../provider-error.ts';
import type { TicketDesk } from '../../ticket-desk.ts';
import { callDesk, type DeskAccess } from '../call-desk.ts';
import { jiraError } from './jira-error.ts';
import { jiraIssue, markerLabel } from './jira-issue.ts';

export interface JiraOptions {
  /** The site, `https://NAME.atlassian.net`. */
  readonly baseUrl: string;
  /** The account in whose name issues are created. */
  readonly email: string;
  readonly apiToken: string;
  readonly projectKey: string;
  /** Its name within the project. */
  readonly issueType: string;
  /** For both calls together. @default 15_000 */
  readonly timeoutMs?: number | undefined;
  /** Lets each call begin. @default at once */
  readonly pace?: Pace | undefined;
}

/**
 * How long after a write Jira's search may not show it. Atlassian speaks of seconds for most changes, and of minutes for
 * those to many issues at once (https://developer.atlassian.com/cloud/jira/platform/search-and-reconcile/). Stronger
 * consistency is had for known ids alone, and the id is what a lost answer keeps from us.
 */
const indexingLagMs = 60_000;

const createdSchema = z.object({ key: z.string().min(1) });
const foundSchema = z.object({ issues: z.array(createdSchema) });

/**
 * Creates issues in Jira Cloud. Jira knows no idempotency key, so an issue carries its marker as a label, which is looked for
 * first. An issue is made twice only if nobody learned of the first, and the search does not show it yet: where an answer was
 * lost, the error asks the caller to wait for a minute. Plain fetch, and not jira.js: 38 MB for two calls.
 */
export function createJiraDesk({
  baseUrl,
  email,
  apiToken,
  projectKey,
  issueType,
  timeoutMs = 15_000,
  pace = noPace,
}: JiraOptions): TicketDesk {
  const access: DeskAccess = { vendor: 'jira', baseUrl, user: email, secret: apiToken, errorFrom: jiraError, pace };
  const opened = ({ key }: z.infer<typeof createdSchema>): Awaited<ReturnType<TicketDesk['open']>> => ({
    ticketId: key,
    url: `${baseUrl.replace(/\/$/, '')}/browse/${key}`,
  });
  return {
    vendor: 'jira',
    async open(order) {
      const signal = AbortSignal.timeout(timeoutMs);
      // Wherever people moved it: the label alone is asked for, not the project.
      const jql = `labels = "${markerLabel(order)}" ORDER BY created ASC`;
      const { issues } = await callDesk(access, {
        path: '/rest/api/3/search/jql',
        body: { jql, fields: ['key'], maxResults: 1 },
        answer: foundSchema,
        signal,
      });
      if (issues[0] !== undefined) return opened(issues[0]);
      try {
        const body = jiraIssue(order, { projectKey, issueType });
        return opened(await callDesk(access, { path: '/rest/api/3/issue', body, answer: createdSchema, signal }));
      } catch (error) {
        throw ProviderError.is(error) ? onceFindable(error) : error;
      }
    },
  };
}

/** Lets a caller whose issue may have been made come back when the search shows it. */
function onceFindable(error: ProviderError): ProviderError {
  if (error.outcome !== 'ambiguous') return error;
  const { vendor, code, status, isRetryable, outcome, detail } = error;
  const retryAfterMs = Math.max(error.retryAfterMs ?? 0, indexingLagMs);
  return new ProviderError({ vendor, code, status, isRetryable, outcome, detail, retryAfterMs, cause: error });
}
