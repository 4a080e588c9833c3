import { describe, expect, test } from 'vitest';
import { breakLabel } from '../../../web/canvas/label-text.ts';
import { labelBox, placeLabels, type Box, type Labelled } from '../../../web/canvas/label-placing.ts';
import { Naming } from '../../../web/canvas/naming.ts';
import type { PictureEdge, PictureNode } from '../../../web/canvas/picture.ts';

const measure = (text: string): number => text.length * 6;

describe('a name', () => {
  test('is broken between words', () => {
    expect(breakLabel('Kejahatan transnasional berbasis siber', 120, measure).text).toBe(
      'Kejahatan\ntransnasional\nberbasis siber',
    );
  });

  test('of more than three lines ends in an ellipsis', () => {
    const { text, lines } = breakLabel('one two three four five six seven eight nine ten', 60, measure);
    expect(lines).toBe(3);
    expect(text.endsWith('…')).toBe(true);
  });

  test('of ten thousand signs stays a name', () => {
    const { text, width } = breakLabel('x'.repeat(10_000), 120, measure);
    expect(text.length).toBeLessThan(40);
    expect(width).toBeLessThanOrEqual(160);
  });

  test('is not cut within an emoji or an accent', () => {
    const family = '👩‍👩‍👧';
    const { text } = breakLabel(family.repeat(30), 120, measure);
    expect(text.replaceAll(family, '')).toMatch(/^…?$/);
  });

  test('keeps markup and other scripts as they are', () => {
    expect(breakLabel('<b>x</b>', 120, measure).text).toBe('<b>x</b>');
    expect(breakLabel('أمن سيبراني', 120, measure).text).toBe('أمن سيبراني');
  });
});

function labelled(id: string, x: number, y: number, weight: number): Labelled {
  return {
    id,
    body: { left: x - 10, right: x + 10, top: y - 10, bottom: y + 10 },
    width: 90,
    height: 15,
    weight,
  };
}

const wide: Box = { left: -1e4, right: 1e4, top: -1e4, bottom: 1e4 };

function overlapping(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

describe('names on the canvas', () => {
  const crowd = Array.from({ length: 200 }, (_, index) =>
    labelled(`n${index}`, (index % 20) * 46, Math.floor(index / 20) * 30, index),
  );

  test('never cover each other', () => {
    const placed = placeLabels(crowd, wide);
    const boxes = crowd.flatMap((label) => {
      const side = placed.get(label.id);
      return side === undefined ? [] : [labelBox(label, side)];
    });
    expect(boxes.length).toBeGreaterThan(20);
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) expect(overlapping(box, other)).toBe(false);
    }
  });

  test('of the weightiest nodes are there when others give way', () => {
    const placed = placeLabels(crowd, wide);
    expect(placed.size).toBeLessThan(crowd.length);
    for (let rank = 199; rank > 195; rank--) expect(placed.has(`n${rank}`)).toBe(true);
  });

  test('of weighty nodes may cover lesser nodes, those of lesser nodes none', () => {
    const ring = (count: number, weight: number): Labelled[] =>
      Array.from({ length: count }, (_, index) => {
        const turn = (2 * Math.PI * index) / count;
        return labelled(`ring-${index}`, 45 * Math.cos(turn), 22 * Math.sin(turn), weight);
      });
    const elsewhere = Array.from({ length: 12 }, (_, index) => labelled(`far-${index}`, 900, index * 90, 99));
    const centre = labelled('centre', 0, 0, 50);
    expect(placeLabels([centre, ...elsewhere, ...ring(40, 1)], wide).has('centre')).toBe(true);
    expect(placeLabels([centre, ...elsewhere, ...ring(40, 80)], wide).has('centre')).toBe(false);
  });

  test('stay within the frame', () => {
    const [placed] = [placeLabels([labelled('a', 0, 0, 1)], { left: -12, right: 200, top: -20, bottom: 20 })];
    expect(placed.get('a')).toBe('right');
  });
});

function pictureNode(id: string, x: number, y: number, weight = 1): PictureNode {
  return { id, place: { x, y }, name: id, width: 20, height: 20, weight, classes: [] };
}

const none = { opened: new Set<string>(), pointed: new Set<string>(), near: new Set<string>(), quiet: false };

describe('naming', () => {
  const nodes = [pictureNode('left', 0, 0), pictureNode('right', 300, 0)];
  const edge: PictureEdge = { id: 'e', source: 'left', target: 'right', name: 'menyasar', classes: [] };
  const named = { edge, middle: { x: 150, y: 0 }, source: { x: 0, y: 0 }, target: { x: 300, y: 0 } };

  test('has room for more names the closer one looks', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      pictureNode(`node number ${index}`, index * 20, 0, index),
    );
    const naming = new Naming(measure);
    const count = (zoom: number): number => {
      naming.arrange(many, zoom, { x: 60, y: 40 });
      return naming.names(many, [], none, zoom).nodes.size;
    };
    expect(count(0.5)).toBeLessThan(count(2));
    expect(count(2)).toBeLessThan(count(8));
    expect(count(8)).toBe(60);
  });

  test('writes the relation in the middle of an edge, or beside what stands there', () => {
    const naming = new Naming(measure);
    naming.arrange(nodes, 1, { x: 60, y: 40 });
    expect(naming.names(nodes, [named], none, 1).edges.get('e')?.shift).toEqual({ x: 0, y: 0 });
    const blocked = [...nodes, pictureNode('middle', 150, 0)];
    naming.arrange(blocked, 1, { x: 60, y: 40 });
    expect(naming.names(blocked, [named], none, 1).edges.get('e')?.shift.x).not.toBe(0);
  });

  test('leaves the relation of a short edge out, unless one asks for it: then it stands beside the edge', () => {
    const close = [pictureNode('left', 0, 0), pictureNode('right', 50, 0)];
    const short = { edge, middle: { x: 25, y: 0 }, source: { x: 0, y: 0 }, target: { x: 50, y: 0 } };
    const naming = new Naming(measure);
    naming.arrange(close, 1, { x: 60, y: 40 });
    const near = { ...none, near: new Set(['e', 'left', 'right']) };
    expect(naming.names(close, [short], near, 1).edges.has('e')).toBe(false);
    const asked = naming.names(close, [short], { ...near, pointed: new Set(['e']) }, 1);
    expect(Math.abs(asked.edges.get('e')?.shift.y ?? 0)).toBeGreaterThanOrEqual(14);
  });

  test('leaves a name where it was when another node is pointed at', () => {
    const naming = new Naming(measure);
    naming.arrange(nodes, 1, { x: 60, y: 40 });
    const before = naming.names(nodes, [], none, 1).nodes.get('right');
    const pointed = { ...none, pointed: new Set(['left']), near: new Set(['left']) };
    expect(naming.names(nodes, [], pointed, 1).nodes.get('right')).toEqual(before);
  });
});
