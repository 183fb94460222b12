/** Somebody of the rota stands in for whoever would be on call. */
export interface Swap {
  /** A name of the rota. */
  readonly who: string;
  readonly from: Date;
  /** From this moment on the turns count again. */
  readonly until: Date;
}
