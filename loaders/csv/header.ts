/** What each column of a table is, by its header. */
import { z } from 'zod';
import { readYamlFile } from '../../graph/data-file.ts';
import { packageFile } from '../../graph/installation.ts';
import { fold } from '../../graph/folding.ts';

const names = z.array(z.string().min(1));
const roles = z.record(z.string(), names);
const shape = z.strictObject({ nodes: roles, edges: roles, properties: roles });

/** Column numbers by what they hold; `properties` are all others, by the name of the property. */
export interface Header {
  table: 'nodes' | 'edges';
  roles: ReadonlyMap<string, number>;
  properties: ReadonlyMap<number, string>;
  /** As they stand in the file. */
  titles: readonly string[];
}

export type HeaderFault = { fault: string };

let file: z.output<typeof shape> | undefined;

export function readHeader(titles: readonly string[]): Header | HeaderFault {
  file ??= readYamlFile(packageFile('loaders/csv/columns.yaml'), shape);
  const folded = titles.map(fold);
  const twin = folded.findIndex((title, at) => title !== '' && folded.indexOf(title) !== at);
  if (twin !== -1) return { fault: `two columns are called '${titles[twin] ?? ''}'` };
  const edges = assign(folded, file.edges);
  const nodes = assign(folded, file.nodes);
  const isEdges = edges.has('subject') && edges.has('object');
  const found = isEdges ? edges : nodes;
  const lacks = isEdges
    ? missing(edges, [['relation']])
    : missing(nodes, [['label', 'labelId', 'labelEn', 'id'], ['kind']]);
  if (lacks.length > 0) {
    const shown = titles.filter((title) => title.trim() !== '').map((title) => `'${short(title)}'`);
    return {
      fault: `no column is called ${lacks.join(' or ')}; found: ${shown.slice(0, 20).join(', ') || 'none'}`,
    };
  }
  const taken = new Set(found.values());
  const properties = new Map<number, string>();
  for (const [at, title] of folded.entries()) {
    if (taken.has(at) || title === '') continue;
    const name = propertyName(title, titles[at] ?? '', file.properties);
    if (name === '' || name === '__proto__' || [...properties.values()].includes(name))
      return {
        fault: `the column '${short(titles[at] ?? '')}' cannot be a property: its name is taken or none`,
      };
    properties.set(at, name);
  }
  return { table: isEdges ? 'edges' : 'nodes', roles: found, properties, titles };
}

function assign(folded: readonly string[], roles: z.output<typeof shape>['nodes']): Map<string, number> {
  const found = new Map<string, number>();
  const taken = new Set<number>();
  for (const [role, titles] of Object.entries(roles)) {
    const at = titles
      .map((title) => folded.indexOf(fold(title)))
      .find((place) => place !== -1 && !taken.has(place));
    if (at === undefined) continue;
    found.set(role, at);
    taken.add(at);
  }
  return found;
}

function missing(found: ReadonlyMap<string, number>, needed: readonly string[][]): string[] {
  return needed.flatMap(([first = '', ...others]) =>
    [first, ...others].some((role) => found.has(role)) ? [] : [first === 'label' ? 'name' : first],
  );
}

function propertyName(folded: string, title: string, known: z.output<typeof shape>['properties']): string {
  for (const [name, titles] of Object.entries(known))
    if (titles.some((each) => fold(each) === folded)) return name;
  if (/^[A-Za-z_]\w*$/.test(title.trim())) return title.trim();
  const [first = '', ...rest] = folded.split(' ');
  return first + rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
}

function short(title: string): string {
  return title.length > 40 ? `${title.slice(0, 40)}…` : title;
}
