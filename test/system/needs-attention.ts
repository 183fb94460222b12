import { needsAttentionAttribute } from '../../src/workflows/search-attributes.ts';
import type { TestSystem } from './start-system.ts';
import { untilTrue } from './until-true.ts';

/** Reads whether the newest run of a lead says that it needs a person; undefined while it never said. */
export async function needsAttention(
  { client }: Pick<TestSystem, 'client'>,
  leadId: string,
): Promise<boolean | undefined> {
  const { typedSearchAttributes } = await client.workflow.getHandle(`lead:${leadId}`).describe();
  return typedSearchAttributes.get(needsAttentionAttribute);
}

/** Waits until it does: the timeline tells it first, and the run marks itself in the task after that. */
export async function untilNeedsAttention(system: Pick<TestSystem, 'client'>, leadId: string): Promise<void> {
  await untilTrue(async () => (await needsAttention(system, leadId)) === true);
}
