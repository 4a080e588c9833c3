import { familyColour, surfaces, type ThemeName } from './palette.ts';
import { shapeOf, type Shape } from './shapes.ts';

export interface KindLook {
  /** For Cytoscape's `shape`. */
  shape: Shape['cytoscape'];
  /** For Cytoscape's `shape-polygon-points`, where the shape is `polygon`. */
  points?: string;
  /** Width over height. */
  aspect: number;
  /** A tint of the family's hue. */
  fill: string;
  /** The family's hue, 3:1 on the paper. */
  border: string;
  /** For the label, on the paper. */
  text: string;
}

/** How much of the family's hue the fill holds; the rest is paper. Kinds not named here are filled wholly. */
const tints: Record<string, number> = {
  RegionalBody: 0.55,
  GovernmentBody: 0.8,
  Organization: 0.4,
  NonStateActor: 0.9,
  Person: 0.25,
  Group: 0.15,
  Impact: 0.45,
  Incident: 0.75,
  Asset: 0.45,
  Technology: 0.7,
  Domain: 0.25,
  Place: 0.15,
  Policy: 0.5,
  Agreement: 0.3,
  Capability: 0.7,
  Concept: 0.5,
  Publication: 0.2,
  Statistic: 0.6,
};

/** How a kind is drawn. Shape and tint tell kinds of a family apart, the hue families. */
export function kindLook(kind: string, family: string, theme: ThemeName): KindLook {
  const shape = shapeOf(kind, family);
  const hue = familyColour(family, theme);
  return {
    shape: shape.cytoscape,
    ...(shape.points === undefined ? {} : { points: shape.points }),
    aspect: shape.aspect,
    fill: mix(hue, surfaces[theme].paper, tints[kind] ?? 1),
    border: hue,
    text: surfaces[theme].ink,
  };
}

/** `share` (0 to 1) of the first colour and the rest of the second; both as `#rrggbb`. */
function mix(first: string, second: string, share: number): string {
  const channel = (at: number): string => {
    const value = share * byte(first, at) + (1 - share) * byte(second, at);
    return Math.round(value).toString(16).padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

function byte(colour: string, at: number): number {
  return Number.parseInt(colour.slice(at, at + 2), 16);
}
