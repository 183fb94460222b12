import type { Vendor } from '../src/environment-schema.ts';
import type { LeadlineFolder } from './leadline-folder.ts';
import { playSampleLeads, type PlayRequest } from './play-sample-leads.ts';

interface PlayOnceRequest extends PlayRequest {
  readonly sandboxed: readonly Vendor[];
  readonly folder: Pick<LeadlineFolder, 'isRemembered' | 'remember'>;
}

const mark = 'samples-played';

/** The vendors through which a lead of a form reaches people or their records; a model only reads it. */
const reachingVendors: readonly Vendor[] = ['hubspot', 'salesforce', 'postmark', 'twilio', 'slack', 'zendesk', 'jira'];

/** Plays the sample leads on the first start alone, and only where they reach nobody real. Trouble is told, not thrown. */
export async function playSampleLeadsOnce(request: PlayOnceRequest): Promise<void> {
  const { sandboxed, folder, say, signal } = request;
  const real = reachingVendors.filter((vendor) => !sandboxed.includes(vendor));
  if (!folder.isRemembered(mark)) {
    try {
      if (real.length > 0) say(`No sample leads are played, since they would really reach ${real.join(', ')}.`);
      else {
        await playSampleLeads(request);
        await folder.remember(mark);
      }
    } catch (error) {
      if (signal.aborted) return;
      say(`  The sample leads did not get through: ${error instanceof Error ? error.message : 'unknown trouble'}`);
    }
  }
  say('Ctrl-C stops everything; the next start goes on where this one ended.\n');
}
