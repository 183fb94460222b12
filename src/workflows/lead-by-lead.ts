import { setHandler } from '@temporalio/workflow';
import { commandProgressQuery, type BulkProgress, type CommandProgress } from './messages.ts';

const pageSize = 50;

/** As many as keep one run's history short. */
const pagesOfOneRun = 10;

interface BulkWork {
  /** What the query for the progress tells in the Temporal Web UI. */
  readonly description: string;
  readonly listPage: (page: { readonly after: string | undefined; readonly limit: number }) => Promise<string[]>;
  /** Answers false when there was nothing to do for the lead. */
  readonly act: (leadId: string) => Promise<boolean>;
}

/**
 * Acts on one lead after the other, page by page, and answers queries for the progress meanwhile.
 * @returns with `isFinished` false, where the next run goes on
 */
export async function leadByLead(
  progress: BulkProgress,
  { description, listPage, act }: BulkWork,
): Promise<CommandProgress & Pick<BulkProgress, 'after'>> {
  let { after, done = 0, passed = 0 } = progress;
  let isFinished = false;
  setHandler(commandProgressQuery, () => ({ done, passed, isFinished }), { description });
  for (let page = 0; page < pagesOfOneRun && !isFinished; page += 1) {
    const leadIds = await listPage({ after, limit: pageSize });
    for (const leadId of leadIds) {
      if (await act(leadId)) done += 1;
      else passed += 1;
      after = leadId;
    }
    isFinished = leadIds.length < pageSize;
  }
  return { after, done, passed, isFinished };
}
