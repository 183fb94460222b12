import { isCancellation } from '@temporalio/workflow';
import type { SubmissionRoute } from '../domain/submission.ts';
import { alertOperations, checkAccess, noteReconcileTrouble, reconcileLeads } from './activity-proxies.ts';
import type { ReconcileInput } from './messages.ts';
import { troubleOf } from './trouble-of.ts';

/** Wide enough to bridge nights on which a vendor was away. */
const lookBackMs = 3 * 86_400_000;

/** What is younger may still be on its way through a webhook. */
const freshMs = 15 * 60_000;

/** Asks each vendor, every night, for the leads that its webhook did not bring, and whether its token still works. */
export async function reconcileSources({ routes, clockOffsetMs }: ReconcileInput): Promise<void> {
  const nowMs = Date.now() + clockOffsetMs;
  const found = await Promise.all([
    withinReason(() => checkAccess({ nowMs })),
    ...routes.map((route) => reconcile(route, nowMs)),
  ]);
  const notices = found.flatMap((one) => one?.raised ?? []);
  if (notices.length > 0) await alertOperations({ notices });
}

type Raised = Pick<Awaited<ReturnType<typeof reconcileLeads>>, 'raised'>;

function reconcile(route: SubmissionRoute, nowMs: number): Promise<Raised | undefined> {
  const span = { fromMs: nowMs - lookBackMs, toMs: nowMs - freshMs };
  return withinReason<Raised>(
    () => reconcileLeads({ route, ...span, nowMs }, route),
    (because) => noteReconcileTrouble({ route, because, nowMs }, route),
  );
}

/** A vendor that is away tonight is asked again tomorrow, for the same leads as well; the others are asked all the same. */
async function withinReason<Result>(
  action: () => Promise<Result>,
  tell?: (because: string) => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await action();
  } catch (error) {
    if (isCancellation(error)) throw error;
    return tell?.(troubleOf(error).because);
  }
}
