/** A vendor that can be asked whether it answers. */
export interface Probed {
  readonly vendor: string;
  /** Asks for something harmless. @throws ProviderError */
  probe(): Promise<void>;
}
