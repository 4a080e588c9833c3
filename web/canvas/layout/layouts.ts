import { columns } from './columns.ts';
import { force } from './force.ts';
import type { Layout } from './layout.ts';
import { radial } from './radial.ts';

/** In the order of the menu. */
export const layouts: readonly Layout[] = [force, radial, columns];
