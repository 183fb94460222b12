import { loadPlaybook } from '../../src/playbook/load-playbook.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import type { Store } from '../../src/store/store.ts';
import type { Arguments } from '../read-arguments.ts';
import { differences, type Difference } from './differences.ts';
import { foresee, type Foreseen, type Judge } from './foresee.ts';
import { openConfiguredStore } from './open-configured-store.ts';
import { submissionsSince } from './submissions-since.ts';
import { writeComparison } from './write-comparison.ts';

type CompareArguments = Extract<Arguments, { readonly command: 'compare' }>;

/** A submission that would be answered otherwise. */
export interface ChangedSubmission {
  readonly submissionId: string;
  readonly leadId: string;
  readonly receivedAt: Date;
  readonly differs: readonly Difference[];
  readonly before: Foreseen;
  readonly after: Foreseen;
}

/** What another playbook would change. Without names and addresses. */
export interface Comparison {
  readonly since: Date;
  readonly submissionCount: number;
  readonly changed: readonly ChangedSubmission[];
}

const dayMs = 86_400_000;

/**
 * Compares two playbooks by what arrived lately, and answers what is to be printed. Nothing is written.
 * @throws FriendlyError, PlaybookError
 */
export async function compareSubmissions(asked: CompareArguments, playbookFolder: string): Promise<string> {
  const playbooks = { before: await loadPlaybook(playbookFolder), after: await loadPlaybook(asked.against) };
  const since = new Date(Date.now() - asked.submissions * dayMs);
  const configured = await openConfiguredStore(process.env);
  try {
    const comparison = await compare(configured.store, playbooks, { since, judge: asked.judge });
    return asked.json ? JSON.stringify(comparison, null, 2) : writeComparison(comparison);
  } finally {
    await configured.close();
  }
}

/** Compares what two playbooks have for each submission since a moment. */
export async function compare(
  store: Pick<Store, 'submissions' | 'cases'>,
  playbooks: { readonly before: Playbook; readonly after: Playbook },
  { since, judge }: { readonly since: Date; readonly judge?: Judge | undefined },
): Promise<Comparison> {
  const changed: ChangedSubmission[] = [];
  let submissionCount = 0;
  for await (const { receivedAt, leadCase } of submissionsSince(store, since)) {
    submissionCount += 1;
    const before = foresee(leadCase, playbooks.before, judge);
    const after = foresee(leadCase, playbooks.after, judge);
    const differs = differences(before, after);
    const { submissionId, leadId } = leadCase;
    if (differs.length > 0) changed.push({ submissionId, leadId, receivedAt, differs, before, after });
  }
  return { since, submissionCount, changed };
}
