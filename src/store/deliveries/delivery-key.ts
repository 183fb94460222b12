/** Names the one delivery that a step of an enrollment may have. */
export function deliveryKeyOf(step: {
  readonly leadId: string;
  readonly enrollmentId: string;
  readonly stepId: string;
}): string {
  return `${step.leadId}:${step.enrollmentId}:${step.stepId}`;
}
