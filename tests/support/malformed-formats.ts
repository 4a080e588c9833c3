/** The lists of damaged inputs, one file a format. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { MalformedInput } from './malformed-input.ts';

const folder = join(import.meta.dirname, '..', 'loaders', 'malformed');

export const malformedFormats = readdirSync(folder).map((file) => basename(file, '.ts'));

export async function malformedInputs(format: string): Promise<MalformedInput[]> {
  const { malformed } = (await import(join(folder, `${format}.ts`))) as {
    malformed: () => Iterable<MalformedInput>;
  };
  return [...malformed()];
}
