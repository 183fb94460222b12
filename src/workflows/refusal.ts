import { ApplicationFailure } from '@temporalio/workflow';
import { failureTypes } from '../domain/failure-types.ts';

/** Makes the failure by which a workflow tells whoever asked that this cannot be done now. */
export function refusal(message: string): ApplicationFailure {
  return ApplicationFailure.create({ message, type: failureTypes.refused, nonRetryable: true });
}
