import type { ModelBudget } from '../providers/llm/model-budget.ts';
import type { Store } from '../store/store.ts';
import type { LeadSubject } from './subject.ts';

const dayMs = 86_400_000;

/**
 * Says which limit keeps a model from being called, or nothing. Calls that run at the same moment do not see each other:
 * a limit may be passed by what they cost together.
 */
export async function findSpentBudget(
  { modelCalls }: Pick<Store, 'modelCalls'>,
  { maxUsdPerDay = Infinity, maxUsdPerLead = Infinity }: ModelBudget,
  { leadId, nowMs }: LeadSubject,
): Promise<string | undefined> {
  if (maxUsdPerDay === Infinity && maxUsdPerLead === Infinity) return undefined;
  const midnight = new Date(Math.floor(nowMs / dayMs) * dayMs);
  const { sinceUsd, leadUsd } = await modelCalls.spending({ leadId, since: midnight });
  if (sinceUsd >= maxUsdPerDay) return 'the budget of the day is spent';
  return leadUsd >= maxUsdPerLead ? 'the budget of the lead is spent' : undefined;
}
