/** What the CRM shows of where a lead stands: the fields by which people tell the automation what to do. */
export interface CrmState {
  /** The text of `auto_status`; absent where the contact has none. */
  readonly status?: string | undefined;
  readonly tags: readonly string[];
}
