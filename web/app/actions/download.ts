import { writeNodesCsv } from '../../../graph/export/csv.ts';
import { EXPORT_FORMATS } from '../../../graph/export/format.ts';
import type { DownloadFormat } from '../../export/download-formats.ts';
import { visibleParts } from '../../store/visible.ts';
import { both } from '../../words/both.ts';
import type { Workbench } from '../workbench.ts';

const NAME = 'telusur';

/** Saves what the canvas shows; edges that only deny go along, and are told apart by their counts. */
export async function download(bench: Workbench, format: DownloadFormat): Promise<boolean> {
  const saved = format === 'png' ? await picture(bench) : text(bench, format);
  if (saved === null) {
    bench.notices.show('problem', both('notice.noPicture'));
    return false;
  }
  save(saved.blob, saved.name);
  bench.notices.show('done', both('notice.saved', { name: saved.name }));
  return true;
}

interface Saved {
  readonly blob: Blob;
  readonly name: string;
}

/** Null where this browser cannot make a picture so large, or nothing is drawn. */
async function picture({ canvas }: Workbench): Promise<Saved | null> {
  const blob = await canvas?.png();
  return blob ? { blob, name: `${NAME}.png` } : null;
}

function text({ history, graph }: Workbench, format: Exclude<DownloadFormat, 'png'>): Saved {
  const { scene } = history;
  const shown = { ...visibleParts(scene, graph), place: (id: string) => scene.nodes.get(id) };
  if (format === 'nodes-csv') return written(writeNodesCsv(shown), `${NAME}-nodes.csv`);
  const writer = EXPORT_FORMATS.find(({ name }) => name === format);
  if (writer === undefined) throw new Error(`No writer for ${format}`);
  const relations = new Map(graph.relations.map((relation) => [relation.type, relation]));
  return written(writer.write(shown, { relations }), `${NAME}${format === 'csv' ? '-edges' : ''}.${format}`);
}

/** Spreadsheets take a table for UTF-8 only where it begins with a byte order mark. */
function written(pieces: Iterable<string>, name: string): Saved {
  const mark = name.endsWith('.csv') ? ['\ufeff'] : [];
  return { blob: new Blob([...mark, ...pieces], { type: 'text/plain;charset=utf-8' }), name };
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
