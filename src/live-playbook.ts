import type { Playbook } from './playbook/playbook.ts';

/** A playbook that may be replaced while the process runs. */
export interface LivePlaybook {
  /** Always reads as the current one does: hold it, never a part of it, for longer than one piece of work. */
  readonly playbook: Playbook;
  replace(next: Playbook): void;
}

/** Makes a playbook that activities and the API can hold from start to end of the process. */
export function createLivePlaybook(initial: Playbook): LivePlaybook {
  let current = initial;
  return {
    // The target stays empty: a proxy must tell the truth about properties of its target that cannot change.
    playbook: new Proxy({} as Playbook, {
      get: (_target, key) => Reflect.get(current, key) as unknown,
      has: (_target, key) => Reflect.has(current, key),
      ownKeys: () => Reflect.ownKeys(current),
      getOwnPropertyDescriptor(_target, key) {
        const descriptor = Reflect.getOwnPropertyDescriptor(current, key);
        return descriptor && { ...descriptor, configurable: true };
      },
      set: () => false,
      defineProperty: () => false,
      deleteProperty: () => false,
    }),
    replace(next) {
      current = next;
    },
  };
}
