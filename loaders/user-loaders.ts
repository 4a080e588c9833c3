/** The loaders as the graph asks for them, with what their user has decided, and copies of what was loaded. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFile } from '../graph/installation.ts';
import type { LoadersPort } from '../graph/editing/loaders-port.ts';
import { loadOntology } from '../graph/ontology.ts';
import { DecisionsFile } from './decisions-file.ts';
import { documentIdOf } from './document-id.ts';
import { KeptSources } from './kept-sources.ts';
import { readSource } from './registry.ts';
import { memorySource, openSource, type Source } from './source.ts';
import { readGazetteer } from './text/gazetteer.ts';

export interface UserLoaders extends LoadersPort<Source> {
  /** Files of names that loaders read beside the package's own. */
  gazetteers(): Promise<string[]>;
}

/**
 * @param folder where decisions and copies lie
 * @param gazetteers more files of names
 */
export function userLoaders(folder: string, gazetteers: readonly string[] = []): UserLoaders {
  const decisions = new DecisionsFile(join(folder, 'decisions.csv'));
  const copies = new KeptSources(join(folder, 'sources'));
  const ownNames = async (): Promise<string[]> => [
    ...((await decisions.exists()) ? [decisions.path] : []),
    ...gazetteers,
  ];
  return {
    gazetteers: ownNames,
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
      await decisions.add(
        made,
        targets.filter(({ id }) => !shipped.has(id)),
      );
    },
    undecide: (text) => decisions.remove(text),
  };
}

/** Tells one build of the program from another, whose loaders may read otherwise; null where it runs unbuilt. */
async function programStamp(): Promise<string | null> {
  if (!import.meta.url.includes('/dist/')) return null;
  return createHash('sha256')
    .update(await readFile(packageFile('dist/telusur.js')))
    .digest('hex');
}
