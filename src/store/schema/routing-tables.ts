interface RuleHitsTable {
  cause_id: string;
  rule: string;
  source: string;
  playbook_hash: string;
  hit_at: Date;
}

/** The table of what the routing was decided by. */
export interface RoutingTables {
  rule_hits: RuleHitsTable;
}
