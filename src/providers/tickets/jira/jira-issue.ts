import type { TicketOrder } from '../../ticket-desk.ts';
import { markerHash } from '../marker-hash.ts';
import { spacelessTags } from '../spaceless-tags.ts';
import { ticketWords } from '../ticket-words.ts';
import { adfDocument } from './adf-document.ts';

/**
 * Names that a Jira site's priorities have until somebody renames them
 * (https://support.atlassian.com/jira-cloud-administration/docs/manage-priority-schemes/).
 */
const priorityNames: Readonly<Record<TicketOrder['priority'], string>> = {
  high: 'High',
  normal: 'Medium',
  low: 'Low',
};

interface JiraProject {
  readonly projectKey: string;
  readonly issueType: string;
}

/** Names the label by which the issue of an order is found again. */
export function markerLabel({ marker }: Pick<TicketOrder, 'marker'>): string {
  return `leadline-${markerHash(marker)}`;
}

/** Writes an order as Jira takes it (https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-post). */
export function jiraIssue(order: TicketOrder, { projectKey, issueType }: JiraProject): Record<string, unknown> {
  const { subject, body } = ticketWords(order);
  return {
    fields: {
      project: { key: projectKey },
      issuetype: { name: issueType },
      summary: subject,
      description: adfDocument(body),
      labels: [...spacelessTags(order.tags), markerLabel(order)],
      priority: { name: priorityNames[order.priority] },
    },
  };
}
