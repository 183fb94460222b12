import type { LeadDriver } from '../../test/system/lead-driver.ts';
import type { SystemOptions, TestSystem } from '../../test/system/start-system.ts';
import { workflowEnd } from '../../test/system/workflow-end.ts';

/** What a scenario plays with: a system, and the address of a lead of its own. */
interface ScenarioParts {
  readonly system: TestSystem;
  readonly drive: LeadDriver;
  readonly email: string;
}

/** Takes a lead a way that a workflow can go, to its end, and names the workflow. */
type Scenario = (parts: ScenarioParts) => Promise<string>;

/** Scenarios of one system, by name. */
export interface ScenarioSet {
  readonly options: SystemOptions;
  readonly scenarios: Readonly<Record<string, Scenario>>;
}

/** Waits for a lead's run to end well, and names it. */
export async function ended(system: TestSystem, leadId: string): Promise<string> {
  await workflowEnd(system, leadId);
  return `lead:${leadId}`;
}
