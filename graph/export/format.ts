/** The formats in which the graph can be taken away. Each is data: a name, an ending, and a writer that streams. */
import type { Bilingual, Edge, Node } from '../model.ts';
import { writeEdgesCsv } from './csv.ts';
import { writeGexf } from './gexf.ts';
import { writeGraphml } from './graphml.ts';
import { writeJsonLd } from './json-ld.ts';

export interface ExportedGraph {
  nodes: Iterable<Node>;
  edges: Iterable<Edge>;
  /** Where a node was drawn, where it was; `y` grows downwards. */
  place?: (node: string) => { readonly x: number; readonly y: number } | undefined;
}

/** Of the ontology, what a table says of a relation. */
export interface RelationWords {
  relations: ReadonlyMap<string, { label: Bilingual }>;
}

export interface ExportFormat {
  name: string;
  /** The program it is meant for. */
  purpose: string;
  /** Pieces of the file in order; joined they are the whole. */
  write: (graph: ExportedGraph, words: RelationWords) => Iterable<string>;
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  { name: 'graphml', purpose: 'Gephi, yEd, Cytoscape, NetworkX', write: writeGraphml },
  { name: 'gexf', purpose: 'Gephi', write: writeGexf },
  { name: 'csv', purpose: 'spreadsheets: one row an edge, with both ends', write: writeEdgesCsv },
  { name: 'jsonld', purpose: 'linked data', write: writeJsonLd },
];
