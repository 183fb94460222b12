import type { Environment } from './environment-schema.ts';

interface ZendeskConfig {
  readonly vendor: 'zendesk';
  readonly subdomain: string;
  readonly email: string;
  readonly apiToken: string;
  readonly baseUrl?: string | undefined;
}

interface JiraConfig {
  readonly vendor: 'jira';
  readonly baseUrl: string;
  readonly email: string;
  readonly apiToken: string;
  readonly projectKey: string;
  readonly issueType: string;
}

/** What connects the desk where tickets are opened. */
export type TicketDeskConfig = ZendeskConfig | JiraConfig;

/** Reads where tickets are opened: at the desk that is configured, or of two at the one that was chosen. */
export function ticketDeskConfig(values: Environment): TicketDeskConfig | undefined {
  const desks = configuredDesks(values);
  const { LEADLINE_TICKET_DESK: chosen } = values;
  return chosen === undefined ? desks[0] : desks.find(({ vendor }) => vendor === chosen);
}

/** Names what keeps one desk from being chosen. */
export function unchosenTicketDesk(values: Environment): string[] {
  const configured = configuredDesks(values).map(({ vendor }) => vendor);
  const { LEADLINE_TICKET_DESK: chosen } = values;
  if (chosen === undefined) {
    return configured.length > 1
      ? [`LEADLINE_TICKET_DESK: set it to ${configured.join(' or ')}, since both are configured`]
      : [];
  }
  return configured.includes(chosen)
    ? []
    : [`LEADLINE_TICKET_DESK: set the keys of ${chosen} (${chosen.toUpperCase()}_…) as well, or leave it out`];
}

function configuredDesks(values: Environment): TicketDeskConfig[] {
  return [zendeskConfig(values), jiraConfig(values)].filter((desk) => desk !== undefined);
}

function zendeskConfig(values: Environment): ZendeskConfig | undefined {
  const { ZENDESK_SUBDOMAIN: subdomain, ZENDESK_EMAIL: email, ZENDESK_API_TOKEN: apiToken } = values;
  if (subdomain === undefined || email === undefined || apiToken === undefined) return undefined;
  return { vendor: 'zendesk', subdomain, email, apiToken, baseUrl: values.ZENDESK_BASE_URL };
}

function jiraConfig(values: Environment): JiraConfig | undefined {
  const {
    JIRA_BASE_URL: baseUrl,
    JIRA_EMAIL: email,
    JIRA_API_TOKEN: apiToken,
    JIRA_PROJECT_KEY: projectKey,
    JIRA_ISSUE_TYPE: issueType,
  } = values;
  if (baseUrl === undefined || email === undefined || apiToken === undefined || projectKey === undefined) {
    return undefined;
  }
  return { vendor: 'jira', baseUrl, email, apiToken, projectKey, issueType };
}
