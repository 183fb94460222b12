/**
 * The task queues. Workflows and short database work share one; every kind of vendor has its own, so that its rate and
 * its troubles stay its own.
 */
export const taskQueues = {
  leads: 'leadline-leads',
  crm: 'leadline-crm',
  sources: 'leadline-sources',
  model: 'leadline-model',
  email: 'leadline-email',
  sms: 'leadline-sms',
  chat: 'leadline-chat',
  tickets: 'leadline-tickets',
} as const;
