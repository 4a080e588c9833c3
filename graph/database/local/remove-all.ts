/** Clears what no longer serves out of the cache folder. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

export async function removeAll(folder: string, unwanted: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(folder)) {
    if (unwanted(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
