/** Files of names that their user gave once, and that are known from then on. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, rename } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

export class AdoptedNames {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** In a fixed order. */
  async paths(): Promise<string[]> {
    const names = await readdir(this.#folder).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    });
    return names
      .filter((name) => name.endsWith('.csv'))
      .sort()
      .map((name) => join(this.#folder, name));
  }

  /** Those that the given files would not replace. */
  async pathsBut(given: readonly string[]): Promise<string[]> {
    const replaced = new Set(given.map((path) => this.#copyOf(path)));
    return (await this.paths()).filter((path) => !replaced.has(path));
  }

  async add(given: readonly string[]): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    for (const path of given) {
      const copy = this.#copyOf(path);
      await copyFile(path, `${copy}.tmp`);
      await rename(`${copy}.tmp`, copy);
    }
  }

  /** Files of one name in two folders are two; the name is kept for people who look into the folder. */
  #copyOf(path: string): string {
    const name = basename(path)
      .replace(/\.csv$/i, '')
      .replace(/[^\p{L}\p{N}._-]+/gu, '-')
      .slice(0, 60);
    const mark = createHash('sha256').update(resolve(path)).digest('hex').slice(0, 8);
    return join(this.#folder, `${name}-${mark}.csv`);
  }
}
