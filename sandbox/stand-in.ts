import type { Router } from 'express';
import type { Refusal } from './refusal.ts';

/** One vendor of the sandbox. */
export interface StandIn {
  /** What the vendor's API answers, with paths as they follow the vendor's base URL. */
  readonly routes: Router;
  /** Words an error of this HTTP status as the vendor does. */
  readonly refusalOf: (status: number) => Refusal;
}
