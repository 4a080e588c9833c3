/** Clears what no longer serves out of a folder. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

export async function removeAll(folder: string, unwanted: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(folder)) {
    // Windows keeps what a process has open; it goes the next time.
    if (unwanted(name)) await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
