/** What language models may cost, in US dollars. An absent limit is none. */
export interface ModelBudget {
  /** For all leads, a day of UTC. */
  readonly maxUsdPerDay?: number | undefined;
  readonly maxUsdPerLead?: number | undefined;
}
