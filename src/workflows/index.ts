export { lead } from './lead.ts';
export { reply } from './reply.ts';
