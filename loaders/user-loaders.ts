/** The loaders as the graph asks for them, with what their user has decided, and copies of what was loaded. */
import { join } from 'node:path';
import type { LoadersPort } from '../graph/editing/loaders-port.ts';
import { loadOntology } from '../graph/ontology.ts';
import { DecisionsFile } from './decisions-file.ts';
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
