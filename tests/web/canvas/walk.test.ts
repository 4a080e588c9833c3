import { describe, expect, test } from 'vitest';
import { follow, retreat, turn, type Ground, type Stand } from '../../../web/canvas/walk.ts';
import { edgesByNode } from '../../../web/store/visible.ts';
import { edge } from '../../support/graph-builders.ts';

/** One node in the middle; others above, to the right and below. */
const ground: Ground = {
  places: new Map([
    ['middle', { x: 0, y: 0 }],
    ['above', { x: 1, y: -100 }],
    ['right', { x: 100, y: 0 }],
    ['below', { x: 0, y: 100 }],
    ['alone', { x: 900, y: 0 }],
  ]),
  edgesOf: edgesByNode([
    edge('middle', 'R', 'below'),
    edge('right', 'R', 'middle'),
    edge('middle', 'R', 'above'),
  ]),
};

const start: Stand = { node: 'middle', edge: null, trail: [] };

describe('walking the canvas', () => {
  test('turns clockwise through the edges of a node, and round again', () => {
    const seen: (string | null)[] = [];
    let stand = start;
    for (let step = 0; step < 4; step++) {
      stand = turn(stand, 1, ground);
      seen.push(stand.edge);
    }
    expect(seen).toEqual(['middle:R:above', 'right:R:middle', 'middle:R:below', 'middle:R:above']);
  });

  test('turns the other way round', () => {
    expect(turn(start, -1, ground).edge).toBe('middle:R:below');
  });

  test('follows an edge to its other end, whichever way it points, and back', () => {
    const at = follow({ ...start, edge: 'right:R:middle' }, ground);
    expect(at).toEqual({ node: 'right', edge: null, trail: ['middle'] });
    expect(retreat(at)).toEqual({ node: 'middle', edge: null, trail: [] });
  });

  test('chooses an edge first where none is chosen', () => {
    expect(follow(start, ground)).toEqual({ ...start, edge: 'middle:R:above' });
  });

  test('stays where it is at a node without edges', () => {
    const alone: Stand = { node: 'alone', edge: null, trail: [] };
    expect(turn(alone, 1, ground)).toEqual(alone);
    expect(follow(alone, ground)).toEqual(alone);
    expect(retreat(alone)).toEqual(alone);
  });
});
