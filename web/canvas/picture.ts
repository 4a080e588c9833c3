import type { Edge, Language, Node } from '../../graph/model.ts';
import { kindLook } from '../style/kind-look.ts';
import { isDenied, type GraphStore } from '../store/graph-store.ts';
import type { Point, Scene } from '../store/scene.ts';
import type { Comparison, Voice } from '../store/comparison-store.ts';
import { edgesByNode, visibleParts } from '../store/visible.ts';

/** A node as it is drawn. */
export interface PictureNode {
  readonly id: string;
  readonly place: Point;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Higher is named first where there is no room for every name. */
  readonly weight: number;
  readonly classes: readonly string[];
}

/** An edge as it is drawn. */
export interface PictureEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** The relation's word, written near what is pointed at or opened. */
  readonly name: string;
  readonly classes: readonly string[];
}

export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

/** What the canvas has to draw of a scene. */
export function pictureOf(
  scene: Scene,
  graph: GraphStore,
  language: Language,
  comparison: Comparison | null = null,
): Picture {
  const visible = visibleParts(scene, graph);
  const byNode = edgesByNode(visible.edges);
  const pairs = countPairs(visible.edges);
  return {
    nodes: visible.nodes.map((node) => {
      const place = scene.nodes.get(node.id) ?? { x: 0, y: 0 };
      const shown = (byNode.get(node.id) ?? []).filter((edge) => !isDenied(edge)).length;
      return pictureNode(node, place, language, node.degree > shown);
    }),
    edges: visible.edges.map((edge) => ({
      id: edge.id,
      source: edge.source,
      target: edge.target,
      name: edgeName(edge, graph, language),
      classes: [
        ...edgeClasses(edge, graph, (pairs.get(pairOf(edge)) ?? 0) > 1),
        ...(scene.layout === 'columns' ? ['calm'] : []),
        ...(comparison === null ? [] : [voiceClass(comparison.voices.get(edge.id))]),
      ],
    })),
  };
}

function pictureNode(node: Node, place: Point, language: Language, more: boolean): PictureNode {
  const side = Math.min(46, 17 + 5.2 * Math.sqrt(node.degree));
  const { aspect } = kindLook(node.kind, node.family, 'light');
  const root = Math.sqrt(aspect);
  return {
    id: node.id,
    place,
    name: node.label[language],
    width: Math.round(side * root),
    height: Math.round(side / root),
    weight: node.degree,
    classes: [kindClass(node.kind, node.family), ...(more ? ['more'] : [])],
  };
}

/** The class that gives a node the look of its kind; the style sheet has one rule for each. */
export function kindClass(kind: string, family: string): string {
  return `kind-${slug(family)}-${slug(kind)}`;
}

function slug(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/g, (sign) => `-${sign.codePointAt(0)?.toString(16) ?? ''}`);
}

function edgeClasses(edge: Edge, graph: GraphStore, parallel: boolean): string[] {
  const relation = graph.relation(edge.type);
  const classes: string[] = [];
  if (isDenied(edge)) classes.push('denied');
  else if (relation?.weak === true || edge.mode === 'co-occurrence') classes.push('weak');
  else {
    if (edge.mode === 'inferred') classes.push('inferred');
    if (edge.hedged > 0 && edge.hedged >= edge.statements) classes.push('hedged');
    if (edge.denied > 0) classes.push('disputed');
  }
  if (relation?.symmetric === true) classes.push('symmetric');
  if (parallel || edge.source === edge.target) classes.push('bent');
  return classes;
}

const voiceClasses: Record<Voice, string> = {
  shared: 'said-by-both',
  onlyA: 'said-by-a',
  onlyB: 'said-by-b',
  contradicted: 'contradicted',
};

function voiceClass(voice: Voice | undefined): string {
  return voice === undefined ? 'not-compared' : voiceClasses[voice];
}

function countPairs(edges: readonly Edge[]): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const edge of edges) pairs.set(pairOf(edge), (pairs.get(pairOf(edge)) ?? 0) + 1);
  return pairs;
}

function pairOf(edge: Edge): string {
  return JSON.stringify([edge.source, edge.target].sort());
}

function edgeName(edge: Edge, graph: GraphStore, language: Language): string {
  const word = graph.relation(edge.type)?.label[language] ?? edge.type;
  return isDenied(edge) ? `✕ ${word}` : word;
}
