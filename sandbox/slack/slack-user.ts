import { z } from 'zod';

/** Defines a member of the workspace as the sandbox keeps it. */
export const slackUserSchema = z.object({
  /** `U` and ten capitals or digits. */
  id: z.string(),
  name: z.string(),
  /** Empty for a member whose address the app may not read. */
  email: z.string(),
});

export type SlackUser = Readonly<z.infer<typeof slackUserSchema>>;

/** Writes a member as `users.info` answers it (https://docs.slack.dev/reference/objects/user-object). */
export function userResource({ id, name, email }: SlackUser): Record<string, unknown> {
  return {
    id,
    team_id: 'T0SANDBOX',
    name: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.'),
    deleted: false,
    real_name: name,
    is_bot: false,
    is_restricted: false,
    profile: { real_name: name, display_name: name, ...(email !== '' && { email }) },
  };
}
