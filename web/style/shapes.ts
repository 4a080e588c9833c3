/**
 * The outline of each kind, for the canvas and for the swatches of legend and panels alike.
 *
 * No two kinds share a shape, so that a picture without colour still tells them apart.
 */

export interface Shape {
  /** Cytoscape's name for it. */
  cytoscape: 'ellipse' | 'round-rectangle' | 'polygon';
  /** Cytoscape's `shape-polygon-points`: x and y from -1 to 1, by turns, y downwards. */
  points?: string;
  /** Width over height. */
  aspect: number;
  /** The same outline as the `d` of an SVG path in a box of 24 by 24. */
  path: string;
}

type Corner = readonly [x: number, y: number];

/** Half the side of the square that a swatch fills, in the box of 24. */
const REACH = 9.5;

function polygon(aspect: number, ...corners: Corner[]): Shape {
  const wide = aspect >= 1 ? REACH : REACH * aspect;
  const tall = aspect >= 1 ? REACH / aspect : REACH;
  const drawn = corners.map(([x, y]) => `${round(12 + x * wide)} ${round(12 + y * tall)}`);
  return {
    cytoscape: 'polygon',
    points: corners.map(([x, y]) => `${round(x)} ${round(y)}`).join(' '),
    aspect,
    path: `M${drawn.join('L')}Z`,
  };
}

function regular(sides: number, turn = 0): Shape {
  const corners = Array.from({ length: sides }, (_, index): Corner => {
    const angle = (2 * Math.PI * index) / sides - Math.PI / 2 + turn;
    return [Math.cos(angle), Math.sin(angle)];
  });
  return polygon(1, ...corners);
}

function ellipse(aspect: number): Shape {
  const x = REACH;
  const y = round(REACH / aspect);
  return {
    cytoscape: 'ellipse',
    aspect,
    path: `M${round(12 - x)} 12a${x} ${y} 0 1 0 ${2 * x} 0a${x} ${y} 0 1 0 ${-2 * x} 0Z`,
  };
}

function roundRectangle(aspect: number): Shape {
  const tall = round(REACH / aspect);
  const side = round(2 * (REACH - 3));
  const upright = round(2 * (tall - 3));
  return {
    cytoscape: 'round-rectangle',
    aspect,
    path:
      `M${round(12 - REACH + 3)} ${round(12 - tall)}h${side}a3 3 0 0 1 3 3v${upright}` +
      `a3 3 0 0 1 -3 3h${-side}a3 3 0 0 1 -3 -3v${-upright}a3 3 0 0 1 3 -3Z`,
  };
}

function star(points: number, inner: number): Shape {
  const corners = Array.from({ length: points * 2 }, (_, index): Corner => {
    const angle = (Math.PI * index) / points - Math.PI / 2;
    const radius = index % 2 === 0 ? 1 : inner;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return polygon(1, ...corners);
}

function dome(): Shape {
  const arc = Array.from({ length: 13 }, (_, index): Corner => {
    const angle = Math.PI + (Math.PI * index) / 12;
    return [Math.cos(angle), 1 + 2 * Math.sin(angle)];
  });
  return polygon(1.5, ...arc);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

const shapes: Record<string, Shape> = {
  State: ellipse(1),
  RegionalBody: regular(8, Math.PI / 8),
  GovernmentBody: polygon(1, [-1, 0.9], [-1, -0.25], [0, -1], [1, -0.25], [1, 0.9]),
  Organization: roundRectangle(1.2),
  NonStateActor: polygon(1, [-0.9, -1], [0.9, -1], [0.5, 0], [0.9, 1], [-0.9, 1], [-0.5, 0]),
  Person: polygon(1, [0, -1], [1, 0.85], [-1, 0.85]),
  Group: polygon(1.15, [-0.5, -1], [0.5, -1], [1, 1], [-1, 1]),
  Threat: polygon(1, [0, -1], [1, 0], [0, 1], [-1, 0]),
  Impact: polygon(1, [-1, -0.85], [1, -0.85], [0, 1]),
  Incident: star(5, 0.5),
  Sector: polygon(1, [-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]),
  Asset: polygon(1, [-0.9, -0.9], [0.35, -0.9], [0.9, -0.35], [0.9, 0.9], [-0.35, 0.9], [-0.9, 0.35]),
  Technology: polygon(
    1,
    [-0.4, -1],
    [0.4, -1],
    [0.4, -0.4],
    [1, -0.4],
    [1, 0.4],
    [0.4, 0.4],
    [0.4, 1],
    [-0.4, 1],
    [-0.4, 0.4],
    [-1, 0.4],
    [-1, -0.4],
    [-0.4, -0.4],
  ),
  Domain: dome(),
  Place: polygon(1, [-0.85, -1], [0.85, -1], [0.85, 0.2], [0, 1], [-0.85, 0.2]),
  DiplomacyType: regular(6),
  Policy: polygon(1.35, [-1, -1], [0.45, -1], [1, 0], [0.45, 1], [-1, 1]),
  Agreement: polygon(1.35, [-0.55, -1], [1, -1], [0.55, 1], [-1, 1]),
  Capability: polygon(1.25, [-1, -1], [0.45, -1], [1, 0], [0.45, 1], [-1, 1], [-0.45, 0]),
  Concept: ellipse(1.45),
  Publication: polygon(0.8, [-1, -1], [0.35, -1], [1, -0.45], [1, 1], [-1, 1]),
  Statistic: polygon(
    1,
    [-1, 1],
    [-1, 0.25],
    [-0.33, 0.25],
    [-0.33, -0.4],
    [0.33, -0.4],
    [0.33, -1],
    [1, -1],
    [1, 1],
  ),
};

/** For kinds that an expert has added to the ontology: the shape of their family. */
const familyShapes: Record<string, Shape> = {
  Actor: ellipse(1),
  Threat: shapes['Threat'] ?? regular(4),
  Field: roundRectangle(1),
  Practice: regular(6),
  Idea: ellipse(1.45),
  Evidence: roundRectangle(0.8),
};

const unknown = regular(5);

export const shapedKinds = Object.keys(shapes);

/** The shape of a kind; of its family, where the explorer does not know the kind. */
export function shapeOf(kind: string, family: string): Shape {
  return shapes[kind] ?? familyShapes[family] ?? unknown;
}
