/** The loaders as the graph asks for them, with what their user has decided, and copies of what was loaded. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataFileError } from '../graph/data-file.ts';
import { packageFile } from '../graph/installation.ts';
import type { LoadersPort } from '../graph/editing/loaders-port.ts';
import { loadOntology } from '../graph/ontology.ts';
import { AdoptedNames } from './adopted-names.ts';
import { DecisionsFile } from './decisions-file.ts';
import { documentIdOf } from './document-id.ts';
import { InputError } from './input-error.ts';
import { KeptSources } from './kept-sources.ts';
import { readSource } from './registry.ts';
import { memorySource, openSource, type Source } from './source.ts';
import { readGazetteer } from './text/gazetteer.ts';
import { loadLexicon } from './text/lexicon.ts';

export interface UserLoaders extends LoadersPort<Source> {
  /**
   * Takes copies of files of names, which are known from then on; one that was given before is replaced.
   * @throws {DataFileError} naming file and line; nothing is taken then
   */
  adopt(paths: readonly string[]): Promise<void>;
  /** Files of names that loaders read beside the package's own. */
  gazetteers(): Promise<string[]>;
}

/** @param folder where decisions, files of names and copies of sources lie */
export function userLoaders(folder: string): UserLoaders {
  const decisions = new DecisionsFile(join(folder, 'decisions.csv'));
  const adopted = new AdoptedNames(join(folder, 'gazetteers'));
  const copies = new KeptSources(join(folder, 'sources'));
  const ownNames = async (): Promise<string[]> => [
    ...((await decisions.exists()) ? [decisions.path] : []),
    ...(await adopted.paths()),
  ];
  return {
    gazetteers: ownNames,
    async adopt(paths) {
      if (paths.length === 0) return;
      const own = (await decisions.exists()) ? [decisions.path] : [];
      loadLexicon([...own, ...(await adopted.pathsBut(paths)), ...paths]);
      await adopted.add(paths);
    },
    fromFile: (path) => openSource(path),
    fromBytes: memorySource,
    close: (source) => source.close(),
    async *read(source, { name: _, ...said }, options) {
      yield* readSource(source, { ...said, ...options, gazetteers: await ownNames() });
    },
    async fingerprint(source, said) {
      const program = await programStamp();
      if (program === null) return null;
      const names = await Promise.all((await ownNames()).map((path) => readFile(path)));
      const hash = createHash('sha256').update(program).update(JSON.stringify(said));
      for (const bytes of names) hash.update(createHash('sha256').update(bytes).digest());
      for await (const chunk of source.bytes()) hash.update(chunk);
      const document = said.id ?? documentIdOf(source.name);
      return { document, fingerprint: hash.digest('hex') };
    },
    keep: (document, source, said) => copies.keep(document, source, said),
    kept: (document) => copies.open(document),
    forget: (document) => copies.forget(document),
    decisions: () => decisions.read(),
    async decide(made, targets) {
      const shipped = new Set(readGazetteer(loadOntology()).map(({ id }) => id));
      const added = targets.filter(({ id }) => !shipped.has(id));
      const others = (await ownNames()).filter((path) => path !== decisions.path);
      await decisions.add(made, added, (draft) => requireReadable([draft, ...others], draft));
    },
    undecide: (text) => decisions.remove(text),
  };
}

/** @throws {InputError} where what was decided makes a list that no loader can read */
function requireReadable(paths: readonly string[], made: string): void {
  try {
    loadLexicon(paths);
  } catch (error) {
    if (!(error instanceof DataFileError) || error.file !== made) throw error;
    throw new InputError(
      'malformed',
      `This cannot be decided so: ${error.message.replace(/^.*?\.tmp(?::\d+)?: /, '')}.`,
      'Decide otherwise, or write the name into a gazetteer of your own.',
      error,
    );
  }
}

/** Tells one build of the program from another, whose loaders may read otherwise; null where it runs unbuilt. */
async function programStamp(): Promise<string | null> {
  if (!import.meta.url.includes('/dist/')) return null;
  return createHash('sha256')
    .update(await readFile(packageFile('dist/telusur.js')))
    .digest('hex');
}
