/** Names the one workflow of a lead. Ids carry no personal data: a lead's id is random. */
export function leadWorkflowId(leadId: string): string {
  return `lead:${leadId}`;
}

/** Names the workflow that works one reply. */
export function replyWorkflowId(replyId: string): string {
  return `reply:${replyId}`;
}

/** Names the workflow that carries a command out on many leads. */
export function commandWorkflowId(commandId: string): string {
  return `command:${commandId}`;
}

/** Names the one workflow that looks after a vendor which is away. */
export function vendorWorkflowId(vendor: string): string {
  return `vendor:${vendor}`;
}

/** Names the workflow that fetches the lead of one submission. */
export function fetchWorkflowId(submissionId: string): string {
  return `fetch:${submissionId}`;
}
