import { nameSize, relationSize } from './canvas-style.ts';
import type { Emphasis } from './emphasis.ts';
import { breakLabel, type LabelText, type Measure } from './label-text.ts';
import {
  BoxIndex,
  labelBox,
  placeLabels,
  sides,
  type Box,
  type Labelled,
  type Side,
} from './label-placing.ts';
import type { PictureEdge, PictureNode } from './picture.ts';
import type { Point } from '../store/scene.ts';

export interface NodeName {
  readonly label: string;
  readonly side: Side;
}

export interface Names {
  readonly nodes: ReadonlyMap<string, NodeName>;
  readonly edges: ReadonlyMap<string, EdgeName>;
}

export interface EdgeName {
  readonly label: string;
  /** From the middle of the edge to the middle of its name, in the canvas's own space. */
  readonly shift: Point;
}

/** An edge whose name may be written: where its middle is, and its ends. */
export interface NamedEdge {
  readonly edge: PictureEdge;
  readonly middle: Point;
  readonly source: Point;
  readonly target: Point;
}

/** Widest line of a name, on the screen. */
const WIDEST = 128;
const LINE = nameSize * 1.16;
/** Where along an edge its name is tried: at its middle, then to either side, in shares of its length. */
const alongEdge = [0, -0.13, 0.13, -0.22, 0.22] as const;
/** How far beside an edge the name of the one that is asked for is tried, too, in pixels. */
const besideEdge = [14, -14, 26, -26, 40, -40, 56, -56, 74, -74] as const;
/** More relations than these are not named at once. */
const MOST_EDGES = 40;

/**
 * Which names are written, and on which side. Names keep their size on the screen at any zoom, so at each zoom
 * another number of them has room. They do not depend on where the view is, so panning changes nothing.
 */
export class Naming {
  readonly #texts = new Map<string, LabelText>();
  readonly #measure: Measure;
  #labels: Labelled[] = [];
  #sides = new Map<string, Side>();

  constructor(measure: Measure) {
    this.#measure = measure;
  }

  /**
   * Finds the places of all names, for this zoom.
   *
   * @param rim how far names may stand out of the picture, in pixels: so far that a fitted view holds them
   */
  arrange(nodes: readonly PictureNode[], zoom: number, rim: Point): void {
    this.#labels = nodes.map((node) => {
      const text = this.#textOf(node.name);
      return {
        id: node.id,
        body: bodyBox(node, zoom),
        width: text.width,
        height: text.lines * LINE,
        weight: node.weight,
      };
    });
    this.#sides = placeLabels(this.#labels, frameOf(this.#labels, rim));
  }

  /** What stands out is named first and keeps its side; names that it would cover are left out. */
  names(nodes: readonly PictureNode[], edges: readonly NamedEdge[], emphasis: Emphasis, zoom: number): Names {
    const bodies = new BoxIndex();
    const written = new BoxIndex();
    const named = new Map<string, NodeName>();
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const [near, far] = split(this.#labels, (label) => emphasis.near.has(label.id));
    for (const label of this.#labels) bodies.add(label.body);
    const covered = (box: Box): boolean => bodies.hits(box) || written.hits(box);
    const isSubject = ({ id }: Labelled): boolean => emphasis.opened.has(id) || emphasis.pointed.has(id);
    const byRank = (a: Labelled, b: Labelled): number =>
      Number(isSubject(b)) - Number(isSubject(a)) || b.weight - a.weight;
    for (const label of near.sort(byRank)) {
      const subject = isSubject(label);
      const unwritten = (box: Box): boolean => written.hits(box);
      const found =
        this.#sideOf(label, covered) ?? this.#sideOf(label, unwritten) ?? (subject ? 'below' : null);
      if (found === null) continue;
      written.add(labelBox(label, found));
      named.set(label.id, { label: this.#textOf(byId.get(label.id)?.name ?? '').text, side: found });
    }
    const edgeNames = this.#edgeNames(edges, emphasis, zoom, { covered, written });
    for (const label of far) {
      const side = this.#sides.get(label.id);
      if (side === undefined || written.hits(labelBox(label, side))) continue;
      named.set(label.id, { label: this.#textOf(byId.get(label.id)?.name ?? '').text, side });
    }
    return { nodes: named, edges: edgeNames };
  }

  #sideOf(label: Labelled, covered: (box: Box) => boolean): Side | null {
    const kept = this.#sides.get(label.id);
    const tried = kept === undefined ? sides : [kept, ...sides];
    return tried.find((side) => !covered(labelBox(label, side))) ?? null;
  }

  #edgeNames(
    edges: readonly NamedEdge[],
    emphasis: Emphasis,
    zoom: number,
    { covered, written }: { covered: (box: Box) => boolean; written: BoxIndex },
  ): Map<string, EdgeName> {
    const names = new Map<string, EdgeName>();
    const first = (id: string): number => (emphasis.opened.has(id) || emphasis.pointed.has(id) ? 0 : 1);
    const sorted = [...edges].sort((a, b) => first(a.edge.id) - first(b.edge.id));
    for (const named of sorted.slice(0, MOST_EDGES)) {
      const { edge } = named;
      const width = this.#measure(edge.name) * (relationSize / nameSize) + 4;
      const asked = first(edge.id) === 0;
      const tried = placesOf(named, asked, zoom).map((shift) => ({
        shift,
        box: around(onScreen(named.middle, shift, zoom), width, LINE),
      }));
      const unwritten = asked ? tried.find(({ box }) => !written.hits(box)) : undefined;
      const free = tried.find(({ box }) => !covered(box)) ?? unwritten ?? (asked ? tried[0] : undefined);
      if (free === undefined) continue;
      written.add(free.box);
      names.set(edge.id, { label: edge.name, shift: free.shift });
    }
    return names;
  }

  #textOf(name: string): LabelText {
    const known = this.#texts.get(name);
    if (known !== undefined) return known;
    const text = breakLabel(name, WIDEST, this.#measure);
    this.#texts.set(name, text);
    return text;
  }
}

/** Shifts from the middle of an edge at which its name is tried; beside it only where somebody asks for it. */
function placesOf({ source, target }: NamedEdge, asked: boolean, zoom: number): Point[] {
  const [x, y] = [target.x - source.x, target.y - source.y];
  const along = alongEdge.map((share) => ({ x: x * share, y: y * share }));
  if (!asked) return along;
  const length = Math.max(1, Math.hypot(x, y)) * zoom;
  return [...along, ...besideEdge.map((by) => ({ x: (-y / length) * by, y: (x / length) * by }))];
}

function onScreen(middle: Point, shift: Point, zoom: number): Point {
  return { x: (middle.x + shift.x) * zoom, y: (middle.y + shift.y) * zoom };
}

function bodyBox(node: PictureNode, zoom: number): Box {
  const scale = zoom * bodyScale(zoom);
  return around({ x: node.place.x * zoom, y: node.place.y * zoom }, node.width * scale, node.height * scale);
}

/** Seen from afar, nodes shrink less than the space between them, so that they can still be told apart. */
export function bodyScale(zoom: number): number {
  return zoom >= 0.7 ? 1 : (0.7 / zoom) ** 0.6;
}

/** Holds all bodies, and the rim round them. */
function frameOf(labels: readonly Labelled[], rim: Point): Box {
  const bodies = labels.map((label) => label.body);
  const least = (side: (box: Box) => number): number =>
    bodies.reduce((low, box) => Math.min(low, side(box)), Infinity);
  const most = (side: (box: Box) => number): number =>
    bodies.reduce((high, box) => Math.max(high, side(box)), -Infinity);
  return {
    left: least((box) => box.left) - rim.x,
    right: most((box) => box.right) + rim.x,
    top: least((box) => box.top) - rim.y,
    bottom: most((box) => box.bottom) + rim.y,
  };
}

function around(middle: Point, width: number, height: number): Box {
  return {
    left: middle.x - width / 2,
    right: middle.x + width / 2,
    top: middle.y - height / 2,
    bottom: middle.y + height / 2,
  };
}

function split<Value>(values: readonly Value[], first: (value: Value) => boolean): [Value[], Value[]] {
  return [values.filter(first), values.filter((value) => !first(value))];
}
