import type { ActivityOptions, LocalActivityOptions } from '@temporalio/workflow';
import { taskQueues } from './task-queues.ts';

/**
 * At most five calls. The waits between them come with each failure (`nextRetryDelay`), since only it knows the vendor's
 * Retry-After; the coefficient here serves failures of our own.
 */
const retry = { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s', maximumAttempts: 5 } as const;

/** Decisions and records: short, idempotent, in our own database. Local, since each saves five history events. */
export const databaseOptions: LocalActivityOptions = {
  startToCloseTimeout: '10s',
  retry: { initialInterval: '250ms', backoffCoefficient: 2, maximumInterval: '10s', maximumAttempts: 10 },
};

/** What a lead always waits for a look-up, in milliseconds. */
export const leastLookUpMs = 12_000;

/** A look-up that a waiting lead hangs on: given up soon, for the dossier can do without it. */
export const crmReadOptions: ActivityOptions = {
  taskQueue: taskQueues.crm,
  startToCloseTimeout: '12s',
  scheduleToCloseTimeout: leastLookUpMs,
  retry,
};

export const crmWriteOptions: ActivityOptions = { taskQueue: taskQueues.crm, startToCloseTimeout: '20s', retry };

/** A lead that a webhook only named. */
export const leadFetchOptions: ActivityOptions = { taskQueue: taskQueues.sources, startToCloseTimeout: '30s', retry };

/** Thousands of leads may have to be listed, page by page. */
export const reconcileOptions: ActivityOptions = {
  taskQueue: taskQueues.sources,
  startToCloseTimeout: '1h',
  heartbeatTimeout: '2m',
  retry,
};

/** Bodies of many submissions are read and compared. */
export const watchOptions: ActivityOptions = { taskQueue: taskQueues.sources, startToCloseTimeout: '5m', retry };

/**
 * Long enough for a first and a second model, 20 seconds each. How long a lead waits in all, queue included, comes with
 * each call: a model that is late is replaced by the built-in rules, so that a hot lead is answered within 45 seconds.
 */
export const modelOptions: ActivityOptions = { taskQueue: taskQueues.model, startToCloseTimeout: '45s', retry };

/** Writing or checking a draft: longer than the models are waited for; without a worker the template goes out after a while. */
export const draftOptions: ActivityOptions = {
  taskQueue: taskQueues.model,
  startToCloseTimeout: '75s',
  scheduleToCloseTimeout: '10m',
  retry,
};

/**
 * A send that has begun when a reply comes must end and be recorded before the workflow goes on. The SDK documents this
 * as its default; measured on 1.24, an activity called with `executeWithOptions` is not waited for unless it is said.
 */
const untilEnded = { cancellationType: 'WAIT_CANCELLATION_COMPLETED' } as const;

/** Longer than a delivery's own deadline, so that the ledger learns the end of every call before the server gives up. */
const sendTimeout = '40s';

export const emailOptions: ActivityOptions = {
  taskQueue: taskQueues.email,
  startToCloseTimeout: sendTimeout,
  retry,
  ...untilEnded,
};

export const smsOptions: ActivityOptions = {
  taskQueue: taskQueues.sms,
  startToCloseTimeout: sendTimeout,
  retry,
  ...untilEnded,
};

/** Looks for the ticket before it opens one: calling again is safe. */
export const ticketOptions: ActivityOptions = { taskQueue: taskQueues.tickets, startToCloseTimeout: '20s', retry };

export const chatOptions: ActivityOptions = { taskQueue: taskQueues.chat, startToCloseTimeout: '20s', retry };
