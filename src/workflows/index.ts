export { fetchSubmission } from './fetch-submission.ts';
export { lead } from './lead.ts';
export { reconcileSources } from './reconcile-sources.ts';
export { reply } from './reply.ts';
export { watchModels } from './watch-models.ts';
export { watchSources } from './watch-sources.ts';
