import express, { type Express } from 'express';
import type { ApiDependencies } from './api-dependencies.ts';
import { answerNotFound, handleErrors } from './handle-errors.ts';
import type { PendingWork } from './pending-work.ts';
import { requireToken } from './require-token.ts';
import { getHealth } from './routes/get-health.ts';
import { getLead } from './routes/get-lead.ts';
import { getModelCalls } from './routes/get-model-calls.ts';
import { getTimeline } from './routes/get-timeline.ts';
import { postResolve } from './routes/post-resolve.ts';
import { postSendNow } from './routes/post-send-now.ts';
import { postFormLead } from './webhooks/post-form-lead.ts';
import { postPostmarkReply } from './webhooks/post-postmark-reply.ts';

/** Makes the HTTP application: webhooks in, the operators' API behind its token. */
export function createApp(dependencies: ApiDependencies, pendingWork: PendingWork): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(getHealth(dependencies));
  app.use(postFormLead({ ...dependencies, pendingWork }));
  app.use(postPostmarkReply({ ...dependencies, pendingWork }));
  app.use('/api', requireToken(dependencies.apiToken));
  app.use(getLead(dependencies));
  app.use(getTimeline(dependencies));
  app.use(getModelCalls(dependencies));
  app.use(postSendNow(dependencies));
  app.use(postResolve(dependencies));
  app.use(answerNotFound);
  app.use(handleErrors(dependencies.log));
  return app;
}
