import type { Attack } from './attack.ts';
import { dataTheft } from './data-theft.ts';
import { disguises } from './disguises.ts';
import { falseAuthority } from './false-authority.ts';

/** What hostile leads write, by family. */
export const attacks: readonly Attack[] = [...dataTheft, ...disguises, ...falseAuthority];
