import type { Selectable, SelectQueryBuilder } from 'kysely';
import type { StopReason } from '../../domain/lead-state.ts';
import type { Database } from '../schema.ts';
import type { Queryable } from '../store-context.ts';

/** Says nothing of what the person wants: only which of our sequences speaks. */
const ownAffairs: readonly StopReason[] = ['superseded', 'relabelled', 'merged', 'recalled'];

type StopColumns = Pick<Selectable<Database['stops']>, 'ordinal' | 'reason'>;
type StopsQuery = SelectQueryBuilder<Database, 'stops' | 'leads', StopColumns>;

/** Selects the stops by which a person, known as this lead and as those merged into it, is to be left alone. */
export function stopsOfPerson(db: Pick<Queryable, 'selectFrom'>, leadId: string): StopsQuery {
  return db
    .selectFrom('stops')
    .innerJoin('leads', 'leads.lead_id', 'stops.lead_id')
    .select(['stops.ordinal', 'stops.reason'])
    .where('stops.reason', 'not in', ownAffairs)
    .where((lead) => lead.or([lead('leads.lead_id', '=', leadId), lead('leads.merged_into_lead_id', '=', leadId)]));
}
