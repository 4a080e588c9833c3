/** An editor with a folder of its own, and little sources to feed it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../graph/database/database.ts';
import { CorrectionsFile } from '../../graph/editing/corrections-file.ts';
import { Editor } from '../../graph/editing/editor.ts';
import { loadFile, type Desk } from '../../graph/editing/load-source.ts';
import type { SourceSaid } from '../../graph/editing/loaders-port.ts';
import type { LoadReport } from '../../graph/load/report.ts';
import type { Source } from '../../loaders/source.ts';
import { userLoaders } from '../../loaders/user-loaders.ts';
import { ontology } from './test-graph.ts';

export interface EditingDesk {
  folder: string;
  desk: Desk<Source>;
  editor: Editor<Source>;
  /** As the explorer sends it. */
  upload(name: string, content: string | Uint8Array, said?: Partial<SourceSaid>): Promise<LoadReport>;
  /** As the command line loads it. */
  file(name: string, content: string): Promise<LoadReport>;
  close(): Promise<void>;
}

export async function editingDesk(database: Database): Promise<EditingDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'telusur-desk-'));
  const own = join(folder, 'own');
  const corrections = new CorrectionsFile(join(own, 'corrections.csv'));
  const desk: Desk<Source> = { database, ontology, loaders: userLoaders(own), corrections };
  const editor = new Editor(desk);
  return {
    folder,
    desk,
    editor,
    upload: (name, content, said) =>
      editor.load({ name, ...said }, bytesOf(content), new AbortController().signal, () => undefined),
    async file(name, content) {
      const path = join(folder, name);
      await writeFile(path, content);
      return loadFile(desk, path, {});
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

type Node = [id: string, kind: string, labelEn: string, aliases?: string[]];
type Edge = [subject: string, type: string, object: string];

/** Nodes and edges as JSON Lines. */
export function rows(nodes: readonly Node[], edges: readonly Edge[]): string {
  const lines = [
    ...nodes.map(([id, kind, labelEn, aliases = []]) => ({ id, kind, labelEn, aliases })),
    ...edges.map(([subject, type, object]) => ({ subject, type, object })),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
