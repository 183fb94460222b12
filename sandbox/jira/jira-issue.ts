import { z } from 'zod';

/** Defines an issue of Jira as the sandbox keeps it. */
export const jiraIssueSchema = z.object({
  id: z.string(),
  /** The project's key, a hyphen and a number. */
  key: z.string(),
  issueType: z.string(),
  summary: z.string(),
  /** The plain text of the description. */
  description: z.string(),
  labels: z.array(z.string()),
  priority: z.string().optional(),
  /** ISO 8601, UTC. */
  at: z.string(),
});

export type JiraIssue = Readonly<z.infer<typeof jiraIssueSchema>>;
