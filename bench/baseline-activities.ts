/** The activities of the yardsticks. */
export interface BaselineActivities {
  doNothing(): Promise<void>;
}

/** Does nothing, six or ten times a workflow. */
export const baselineActivities: BaselineActivities = {
  doNothing: () => Promise.resolve(),
};
