/** The formats in which the graph can be taken away. Each is data: a name, an ending, and a writer that streams. */
import type { Edge, Node } from '../model.ts';
import type { Ontology } from '../ontology.ts';
import { writeEdgesCsv } from './csv.ts';
import { writeGraphml } from './graphml.ts';
import { writeJsonLd } from './json-ld.ts';

export interface ExportedGraph {
  nodes: Iterable<Node>;
  edges: Iterable<Edge>;
}

export interface ExportFormat {
  name: string;
  /** The program it is meant for. */
  purpose: string;
  /** Pieces of the file in order; joined they are the whole. */
  write: (graph: ExportedGraph, ontology: Ontology) => Iterable<string>;
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  { name: 'graphml', purpose: 'Gephi, yEd, Cytoscape, NetworkX', write: writeGraphml },
  { name: 'csv', purpose: 'spreadsheets: one row an edge, with both ends', write: writeEdgesCsv },
  { name: 'jsonld', purpose: 'linked data', write: writeJsonLd },
];
