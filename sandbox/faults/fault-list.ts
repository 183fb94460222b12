import type { Vendor } from '../vendor.ts';
import { faultSchema, type Fault } from './fault.ts';

/** The faults to come. */
export interface FaultList {
  /** Lets something go wrong from now on. The oldest fault that fits a request befalls it. */
  add(fault: Fault): void;
  /** Those that are left, `times` counted down. */
  list(): readonly Fault[];
  clear(): void;
  /** Takes the fault for a request, counting it down. */
  take(request: { readonly vendor: Vendor; readonly method: string; readonly path: string }): Fault | undefined;
}

/** Makes an empty list of faults. */
export function createFaultList(): FaultList {
  let faults: Fault[] = [];
  return {
    add(fault) {
      faults.push(faultSchema.parse(fault));
    },
    list: () => [...faults],
    clear() {
      faults = [];
    },
    take(request) {
      const index = faults.findIndex((fault) => fits(fault, request));
      const fault = faults[index];
      if (fault === undefined) return undefined;
      const { times = 1 } = fault;
      if (times === 1) faults.splice(index, 1);
      else if (times !== 'always') faults[index] = { ...fault, times: times - 1 };
      return fault;
    },
  };
}

function fits({ vendor, method, path }: Fault, request: Parameters<FaultList['take']>[0]): boolean {
  return (
    vendor === request.vendor &&
    (method === undefined || method.toUpperCase() === request.method) &&
    (path === undefined || request.path.includes(path))
  );
}
