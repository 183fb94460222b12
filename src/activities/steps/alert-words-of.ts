import type { AlertRequest } from '../alert.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';
import { alertWords, type AlertWords } from '../alert-text.ts';

/** Says what an alert says: the words about the lead, and before them the note of the step that alerts, where it has one. */
export async function alertWordsOf(
  dependencies: Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl'>,
  { submissionId, step }: Pick<AlertRequest, 'submissionId' | 'step'>,
): Promise<AlertWords> {
  const words = await alertWords(dependencies, submissionId);
  if (step === undefined) return words;
  const { version } = await dependencies.store.enrollments.get(step.enrollmentId);
  const pinned = version.sequence.steps.find(({ id }) => id === step.stepId);
  // A ticket step alerts as well, where there is no desk.
  const note = pinned?.kind === 'alert' ? pinned.note : undefined;
  return note === undefined ? words : { ...words, text: `${note}\n${words.text}` };
}
