import cytoscape, {
  type Core,
  type ElementDefinition,
  type EventObject,
  type StylesheetJson,
} from 'cytoscape';
import type { Point } from '../store/scene.ts';
import type { Target } from '../store/selection-store.ts';
import { nameFont, nameSize, relationSize } from './canvas-style.ts';
import type { Emphasis } from './emphasis.ts';
import { bodyScale, Naming, type NamedEdge } from './naming.ts';
import type { Picture, PictureEdge, PictureNode } from './picture.ts';
import { clamp, rimOf, zoomRange, type Camera, type Size } from './viewport.ts';

/** What happens on the canvas, in the domain's words. */
export interface CanvasEvents {
  tapped(target: Target | null): void;
  tappedTwice(node: string): void;
  pointed(target: Target | null): void;
  /** Nodes were dragged to these places. */
  dragged(places: ReadonlyMap<string, Point>): void;
  /** The camera has come to rest. */
  rested(): void;
}

const emphasisClasses = ['opened', 'pointed', 'near', 'quiet', 'bold'] as const;
const sideClasses = ['named', 'below', 'right', 'left', 'above'] as const;
/** Above this many elements, gestures move a cached picture and edges step aside. */
const LARGE = 900;
/** More nodes than these jump to their places. */
const MOST_ANIMATED = 220;
const REST = 110;
/** Pixels of a printed picture for one on the screen, and the most along an edge that browsers agree on. */
const PRINT_SCALE = 3;
const MOST_PRINTED = 12_000;

/** The one place that knows Cytoscape: it creates, diffs and destroys, and tells what happens. */
export class CytoscapeCanvas {
  readonly #events: CanvasEvents;
  readonly #container: HTMLElement;
  readonly #naming = new Naming(measureNames());
  readonly #calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  #cy: Core;
  #large = false;
  #styleFor: (strength: number) => StylesheetJson = () => [];
  /** Of the lines, in the style that is set. */
  #strength = 1;
  #picture: Picture = { nodes: [], edges: [] };
  #emphasis: Emphasis = { opened: new Set(), pointed: new Set(), near: new Set(), quiet: false };
  #rest: ReturnType<typeof setTimeout> | undefined;
  #arrangedAt = 0;

  constructor(container: HTMLElement, events: CanvasEvents) {
    this.#container = container;
    this.#events = events;
    this.#cy = this.#create();
  }

  get camera(): Camera {
    return { pan: { ...this.#cy.pan() }, zoom: this.#cy.zoom() };
  }

  get size(): Size {
    return { width: this.#cy.width(), height: this.#cy.height() };
  }

  destroy(): void {
    clearTimeout(this.#rest);
    this.#cy.destroy();
  }

  resize(): void {
    this.#cy.resize();
  }

  /** @param styleFor the style for lines of a given strength: 1 near by, more from afar */
  restyle(styleFor: (strength: number) => StylesheetJson): void {
    this.#styleFor = styleFor;
    this.#cy.style(styleFor(this.#strength));
    this.#rename();
  }

  /** Draws what has changed. New nodes come out of the place `from`, where it is given. */
  draw(picture: Picture, from: Point | null): void {
    const large = picture.nodes.length + picture.edges.length > LARGE;
    if (large !== this.#large) this.#rebuild(large);
    const animated = !this.#calm.matches && picture.nodes.length <= MOST_ANIMATED;
    const wanted = new Set([...picture.nodes, ...picture.edges].map(({ id }) => id));
    this.#picture = picture;
    const cy = this.#cy;
    cy.batch(() => {
      cy.elements()
        .filter((element) => !wanted.has(element.id()))
        .remove();
      const moving = picture.nodes.filter((node) => !this.#drawNode(node, animated ? from : null));
      for (const edge of picture.edges) this.#drawEdge(edge);
      for (const node of moving) this.#moveNode(node, animated);
    });
    this.#arrangedAt = 0;
    this.emphasise(this.#emphasis);
  }

  emphasise(emphasis: Emphasis): void {
    this.#emphasis = emphasis;
    const { opened, pointed, near, quiet } = emphasis;
    this.#cy.batch(() => {
      for (const { id } of [...this.#picture.nodes, ...this.#picture.edges]) {
        const element = this.#cy.getElementById(id);
        const wanted: Record<(typeof emphasisClasses)[number], boolean> = {
          opened: opened.has(id),
          pointed: pointed.has(id),
          near: near.has(id),
          quiet: quiet && !near.has(id),
          bold: opened.has(id),
        };
        for (const name of emphasisClasses) {
          if (element.hasClass(name) !== wanted[name]) element.toggleClass(name, wanted[name]);
        }
      }
    });
    this.#rename();
  }

  /** Moves the camera: at once, or in a short glide. */
  look(camera: Camera, glide: boolean): void {
    this.#cy.stop(true);
    if (!glide || this.#calm.matches || this.#large) {
      this.#cy.viewport({ zoom: camera.zoom, pan: { ...camera.pan } });
      return;
    }
    this.#cy.animate(
      { zoom: camera.zoom, pan: { ...camera.pan } },
      { duration: 220, easing: 'ease-out-cubic' },
    );
  }

  /** Zooms about the middle of the canvas. */
  zoomBy(factor: number): void {
    const { width, height } = this.size;
    const { pan, zoom } = this.camera;
    const next = clamp(zoom * factor, zoomRange.least, zoomRange.most);
    const keep = (at: number, middle: number): number => middle - ((middle - at) * next) / zoom;
    this.look({ zoom: next, pan: { x: keep(pan.x, width / 2), y: keep(pan.y, height / 2) } }, true);
  }

  /** All elements on this ground; null where the browser makes no picture of that size. */
  png(ground: string): Promise<Blob | null> {
    const { w, h } = this.#cy.elements().boundingBox({});
    const most = (length: number): number => Math.min(MOST_PRINTED, length * this.#cy.zoom() * PRINT_SCALE);
    return this.#cy.png({
      output: 'blob-promise',
      full: true,
      bg: ground,
      maxWidth: most(w),
      maxHeight: most(h),
    });
  }

  panBy(x: number, y: number): void {
    this.#cy.panBy({ x, y });
  }

  #create(): Core {
    const cy = cytoscape({
      container: this.#container,
      style: this.#styleFor(this.#strength),
      layout: { name: 'preset' },
      minZoom: zoomRange.least,
      maxZoom: zoomRange.most,
      autounselectify: true,
      boxSelectionEnabled: false,
      textureOnViewport: this.#large,
      hideEdgesOnViewport: this.#large,
      pixelRatio: this.#large ? 1 : 'auto',
    });
    cy.on('tap', (event) => this.#events.tapped(targetOf(event)));
    cy.on('dbltap', 'node', (event) => {
      const target = targetOf(event);
      if (target !== null && 'node' in target) this.#events.tappedTwice(target.node);
    });
    cy.on('mouseover', 'node, edge', (event) => this.#events.pointed(targetOf(event)));
    cy.on('mouseout', 'node, edge', () => this.#events.pointed(null));
    cy.on('dragfreeon', 'node', () => this.#reportDrag());
    cy.on('viewport', () => this.#awaitRest());
    return cy;
  }

  #rebuild(large: boolean): void {
    const { camera } = this;
    this.#cy.destroy();
    this.#large = large;
    this.#cy = this.#create();
    this.look(camera, false);
  }

  /** True where the node is new. */
  #drawNode(node: PictureNode, from: Point | null): boolean {
    const known = this.#cy.getElementById(node.id);
    if (known.empty()) {
      const data = { width: node.width, height: node.height };
      const added = this.#cy.add({
        group: 'nodes',
        data: { id: node.id, weight: node.weight, label: '', font: nameSize, halo: 2, gap: 2, ...data },
        classes: [...node.classes],
        position: { ...(from ?? node.place) },
      } satisfies ElementDefinition);
      if (from !== null) this.#glide(added.id(), node.place);
      return true;
    }
    this.#setLook(node.id, node.classes);
    return false;
  }

  #drawEdge(edge: PictureEdge): void {
    if (this.#cy.getElementById(edge.id).nonempty()) {
      this.#setLook(edge.id, edge.classes);
      return;
    }
    this.#cy.add({
      group: 'edges',
      data: {
        id: edge.id,
        source: edge.source,
        target: edge.target,
        label: '',
        font: relationSize,
        halo: 2,
        mx: 0,
        my: 0,
      },
      classes: [...edge.classes],
    } satisfies ElementDefinition);
  }

  #setLook(id: string, classes: readonly string[]): void {
    const element = this.#cy.getElementById(id);
    const passing: readonly string[] = [...emphasisClasses, ...sideClasses];
    const kept = element.classes().filter((name) => passing.includes(name));
    element.classes([...kept, ...classes]);
  }

  #moveNode(node: PictureNode, animated: boolean): void {
    const element = this.#cy.getElementById(node.id);
    const at = element.position();
    if (Math.abs(at.x - node.place.x) < 0.5 && Math.abs(at.y - node.place.y) < 0.5) return;
    element.stop(true);
    if (animated) this.#glide(node.id, node.place);
    else element.position({ ...node.place });
  }

  #glide(id: string, place: Point): void {
    this.#cy
      .getElementById(id)
      .animate({ position: { ...place } }, { duration: 240, easing: 'ease-out-cubic' });
  }

  #awaitRest(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#rename();
      this.#events.rested();
    }, REST);
  }

  /** Writes the names that have room at this zoom, at a size that stays the same on the screen. */
  #rename(): void {
    const zoom = this.#cy.zoom();
    const { nodes, edges } = this.#picture;
    if (this.#arrangedAt !== zoom) {
      this.#naming.arrange(nodes, zoom, rimOf(this.size));
      this.#resizeBodies(zoom);
      this.#arrangedAt = zoom;
    }
    const near = edges.filter((edge) => this.#emphasis.near.has(edge.id));
    const middles = this.#namedEdges(near);
    const names = this.#naming.names(nodes, middles, this.#emphasis, zoom);
    this.#cy.batch(() => {
      for (const { id } of nodes) {
        const name = names.nodes.get(id);
        const element = this.#cy.getElementById(id);
        for (const side of sideClasses) {
          const wanted = name !== undefined && (side === 'named' || side === name.side);
          if (element.hasClass(side) !== wanted) element.toggleClass(side, wanted);
        }
        if (name === undefined) continue;
        const outward = name.side === 'above' || name.side === 'left' ? -1 : 1;
        element.data({
          label: name.label,
          font: nameSize / zoom,
          halo: 2.4 / zoom,
          gap: (outward * 3) / zoom,
        });
      }
      for (const { id } of edges) {
        const name = names.edges.get(id);
        const element = this.#cy.getElementById(id);
        if (element.hasClass('named') !== (name !== undefined))
          element.toggleClass('named', name !== undefined);
        if (element.data('font') !== relationSize / zoom)
          element.data({ font: relationSize / zoom, halo: 2.4 / zoom });
        if (name !== undefined) element.data({ label: name.label, mx: name.shift.x, my: name.shift.y });
      }
    });
  }

  /** Keeps nodes and lines visible from afar. */
  #resizeBodies(zoom: number): void {
    const scale = bodyScale(zoom);
    this.#cy.batch(() => {
      for (const { id, width, height } of this.#picture.nodes) {
        const element = this.#cy.getElementById(id);
        if (element.data('width') === width * scale && element.data('height') === height * scale) continue;
        element.data({ width: width * scale, height: height * scale });
      }
    });
    const strength = Math.round(scale * 3) / 3;
    if (strength === this.#strength || this.#large) return;
    this.#strength = strength;
    this.#cy.style(this.#styleFor(strength));
  }

  #namedEdges(edges: readonly PictureEdge[]): NamedEdge[] {
    const places = new Map(this.#picture.nodes.map((node) => [node.id, node.place]));
    return edges.flatMap((edge) => {
      const [source, target] = [places.get(edge.source), places.get(edge.target)];
      if (source === undefined || target === undefined) return [];
      const straight = { x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 };
      return [{ edge, source, target, middle: this.#bentMiddle(edge) ?? straight }];
    });
  }

  /** Where a curve has its middle; undefined for a straight line, and while its ends still move. */
  #bentMiddle(edge: PictureEdge): Point | undefined {
    const element = this.#cy.getElementById(edge.id);
    if (!edge.classes.includes('bent') || element.source().animated() || element.target().animated())
      return undefined;
    const middle = element.midpoint() as Point | undefined;
    return middle !== undefined && Number.isFinite(middle.x) ? middle : undefined;
  }

  #reportDrag(): void {
    const places = new Map<string, Point>();
    for (const node of this.#picture.nodes) {
      const { x, y } = this.#cy.getElementById(node.id).position();
      if (Math.abs(x - node.place.x) < 0.5 && Math.abs(y - node.place.y) < 0.5) continue;
      places.set(node.id, { x: Math.round(x), y: Math.round(y) });
    }
    if (places.size > 0) this.#events.dragged(places);
  }
}

function targetOf(event: EventObject): Target | null {
  const element: unknown = event.target;
  if (element === event.cy) return null;
  const id = (element as cytoscape.Singular).id();
  return (element as cytoscape.Singular).isNode() ? { node: id } : { edge: id };
}

function measureNames(): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  return (text) => {
    if (context === null) return text.length * nameSize * 0.52;
    context.font = `600 ${nameSize}px ${nameFont}`;
    return context.measureText(text).width;
  };
}
