/** Where the package lies on disk: its data files are read from there, from a checkout and from a build alike. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE_NAME = 'telusur';

let root: string | undefined;

/** The folder that holds this package's package.json. */
function packageRoot(): string {
  if (root !== undefined) return root;
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && readName(manifest) === PACKAGE_NAME) {
      root = folder;
      return root;
    }
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json named ${PACKAGE_NAME} above ${import.meta.url}`);
    folder = parent;
  }
}

function readName(manifest: string): unknown {
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: unknown }).name;
}

/** Absolute path of a file of the package, named from its root: `packageFile('graph/ontology.yaml')`. */
export function packageFile(path: string): string {
  return join(packageRoot(), path);
}
