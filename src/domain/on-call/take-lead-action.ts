/** What the button below an alert in the team's chat asks for. */
export const takeLeadAction = 'take-lead';
