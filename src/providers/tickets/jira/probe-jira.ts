import { z } from 'zod';
import { askVendor, basicAuthorization, underBase } from '../../ask-vendor.ts';
import { LackingAccessError, type VendorProbe } from '../../vendor-probe.ts';
import type { JiraOptions } from './jira-desk.ts';

const answerSchema = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });
const wanted = ['BROWSE_PROJECTS', 'CREATE_ISSUES'] as const;

/**
 * Asks Jira what the account may do in the project
 * (https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-mypermissions-get).
 */
export function createJiraProbe({
  baseUrl,
  email,
  apiToken,
  projectKey,
}: Pick<JiraOptions, 'baseUrl' | 'email' | 'apiToken' | 'projectKey'>): VendorProbe {
  return {
    vendor: 'jira',
    async probe() {
      const query = new URLSearchParams({ projectKey, permissions: wanted.join(',') });
      const { answer } = await askVendor({
        vendor: 'jira',
        url: underBase(baseUrl, `/rest/api/3/mypermissions?${query.toString()}`),
        headers: { authorization: basicAuthorization(email, apiToken) },
        answer: answerSchema,
        lacks: {
          401: {
            what: 'address or token is refused',
            cure: 'Make a token at id.atlassian.com/manage-profile/security/api-tokens and set JIRA_EMAIL and JIRA_API_TOKEN.',
          },
          404: {
            what: `there is no project ${projectKey} for this account`,
            cure: 'Set JIRA_PROJECT_KEY to one that it sees.',
          },
        },
      });
      const missing = wanted.filter((name) => answer.permissions[name]?.havePermission !== true);
      if (missing.length === 0) return;
      const cure = `Grant it to the account in the permission scheme of the project ${projectKey}.`;
      throw new LackingAccessError(
        'jira',
        missing.map((name) => ({ what: `the account lacks the permission ${name} in ${projectKey}`, cure })),
      );
    },
  };
}
