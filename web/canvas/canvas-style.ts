import type { StylesheetJson } from 'cytoscape';
import { kindLook } from '../style/kind-look.ts';
import { compared, surfaces, type ThemeName } from '../style/palette.ts';
import { kindClass } from './picture.ts';

export const nameSize = 12.5;
export const relationSize = 12;
/** Cytoscape takes double quotes only. */
export const nameFont = '"Source Sans 3 Variable", "Source Sans 3", system-ui, sans-serif';

/** How much of its colour a line has. What a source says, denies or supposes stands out of the ground by 3:1. */
export const lineOpacity = { stated: 1, inferred: 0.9, denied: 1, weak: 0.5, calm: 0.3 } as const;

interface StyledKind {
  readonly kind: string;
  readonly family: string;
}

/**
 * How everything is drawn in a theme. Doubt is in the line: its dashes, its marks, its strength.
 *
 * @param strength by how much lines are thicker than usual, for a view from afar
 */
export function canvasStyle(
  theme: ThemeName,
  kinds: readonly StyledKind[],
  strength: number,
): StylesheetJson {
  const colours = surfaces[theme];
  return [
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        // The name of a weighty node lies over lesser nodes.
        'z-index': 'data(weight)',
        'border-width': 1.5 * strength,
        'background-color': colours.surface,
        'border-color': colours.lineStrong,
        'font-family': nameFont,
        'font-weight': 500,
        color: colours.ink,
        'text-outline-color': colours.paper,
        'text-wrap': 'wrap',
        'text-max-width': '9999px',
        'line-height': 1.12,
        'overlay-opacity': 0,
        'min-zoomed-font-size': 5,
      },
    },
    ...kinds.map(({ kind, family }) => ({
      selector: `.${kindClass(kind, family)}`,
      style: shapeStyle(kind, family, theme),
    })),
    {
      selector: 'node.named',
      style: { label: 'data(label)', 'font-size': 'data(font)', 'text-outline-width': 'data(halo)' },
    },
    {
      selector: 'node.below',
      style: { 'text-valign': 'bottom', 'text-halign': 'center', 'text-margin-y': 'data(gap)' },
    },
    {
      selector: 'node.above',
      style: { 'text-valign': 'top', 'text-halign': 'center', 'text-margin-y': 'data(gap)' },
    },
    {
      selector: 'node.left',
      style: {
        'text-valign': 'center',
        'text-halign': 'left',
        'text-margin-x': 'data(gap)',
        'text-justification': 'right',
      },
    },
    {
      selector: 'node.right',
      style: {
        'text-valign': 'center',
        'text-halign': 'right',
        'text-margin-x': 'data(gap)',
        'text-justification': 'left',
      },
    },
    {
      selector: 'node.more',
      style: {
        'outline-width': 1.5,
        'outline-color': colours.lineStrong,
        'outline-style': 'dotted',
        'outline-offset': 2.5,
      },
    },
    {
      selector: 'edge',
      style: {
        width: 1.3 * strength,
        'line-color': colours.lineStrong,
        'line-opacity': lineOpacity.stated,
        'curve-style': 'straight',
        'target-arrow-color': colours.lineStrong,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.75 * strength,
        'overlay-opacity': 0,
        'font-family': nameFont,
        color: colours.ink,
        'text-outline-color': colours.paper,
      },
    },
    { selector: 'edge.bent', style: { 'curve-style': 'bezier', 'control-point-step-size': 26 } },
    { selector: 'edge.symmetric', style: { 'target-arrow-shape': 'none' } },
    // Thinner, and with an open head.
    {
      selector: 'edge.inferred',
      style: { 'line-opacity': lineOpacity.inferred, width: 0.9 * strength, 'target-arrow-fill': 'hollow' },
    },
    { selector: 'edge.hedged', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 4] } },
    {
      selector: 'edge.weak',
      style: { 'line-opacity': lineOpacity.weak, width: 0.8 * strength, 'target-arrow-shape': 'none' },
    },
    {
      selector: 'edge.denied',
      style: {
        'line-style': 'dotted',
        'line-color': colours.danger,
        'target-arrow-color': colours.danger,
        'line-opacity': lineOpacity.denied,
        width: 1.6 * strength,
        label: '✕',
        color: colours.danger,
        'font-weight': 700,
        'font-size': 'data(font)',
        'text-outline-width': 'data(halo)',
      },
    },
    {
      selector: 'edge.disputed',
      style: { 'line-color': colours.doubt, 'target-arrow-color': colours.doubt },
    },
    // Where nodes stand by kind, edges are in the way until one asks for them.
    { selector: 'edge.calm', style: { 'line-opacity': lineOpacity.calm, 'arrow-scale': 0.5 * strength } },
    { selector: '.quiet', style: { opacity: theme === 'light' ? 0.24 : 0.3 } },
    {
      selector: 'node.pointed',
      style: {
        'underlay-color': colours.accent,
        'underlay-opacity': 0.18,
        'underlay-padding': 7,
        'underlay-shape': 'ellipse',
      },
    },
    {
      selector: 'node.opened',
      style: {
        'outline-width': 3,
        'outline-color': colours.accent,
        'outline-style': 'solid',
        'outline-offset': 3,
      },
    },
    { selector: 'node.bold', style: { 'font-weight': 700 } },
    {
      selector: 'edge.near',
      style: {
        width: 1.8 * strength,
        'line-opacity': 1,
        'line-color': colours.inkSoft,
        'target-arrow-color': colours.inkSoft,
        'z-index': 5,
      },
    },
    {
      selector: 'edge.denied.near',
      style: { 'line-color': colours.danger, 'target-arrow-color': colours.danger },
    },
    ...comparedStyle(theme, strength),
    {
      selector: 'edge.named',
      style: {
        label: 'data(label)',
        'font-size': 'data(font)',
        'text-outline-width': 'data(halo)',
        'text-margin-x': 'data(mx)',
        'text-margin-y': 'data(my)',
        'z-index': 6,
      },
    },
    {
      selector: 'edge.pointed, edge.opened',
      style: {
        width: 3 * strength,
        'line-opacity': 1,
        // Over the nodes, so that its name is not hidden by one.
        'z-index-compare': 'manual',
        'line-color': colours.accent,
        'target-arrow-color': colours.accent,
        'z-index': 9999,
      },
    },
  ] as StylesheetJson;
}

/** Who says what, of two documents: by hue, by strength, and by a mark in the middle of the line. */
function comparedStyle(theme: ThemeName, strength: number): { selector: string; style: object }[] {
  const { ink, danger } = surfaces[theme];
  const { a, b } = compared[theme];
  const line = (selector: string, colour: string, width: number, mark: string): object => ({
    selector,
    style: {
      width: width * strength,
      'line-opacity': 1,
      'line-color': colour,
      'target-arrow-color': colour,
      'mid-target-arrow-shape': mark,
      'mid-target-arrow-color': colour,
      'arrow-scale': strength,
      'z-index': 4,
    },
  });
  return [
    line('edge.said-by-both', ink, 2.8, 'none'),
    line('edge.said-by-a', a, 1.6, 'circle'),
    line('edge.said-by-b', b, 1.6, 'square'),
    line('edge.contradicted', danger, 2.4, 'tee'),
    { selector: 'edge.not-compared', style: { opacity: theme === 'light' ? 0.24 : 0.3 } },
  ] as { selector: string; style: object }[];
}

function shapeStyle(kind: string, family: string, theme: ThemeName): Record<string, string> {
  const look = kindLook(kind, family, theme);
  return {
    shape: look.shape,
    ...(look.points === undefined ? {} : { 'shape-polygon-points': look.points }),
    'background-color': look.fill,
    'border-color': look.border,
  };
}
