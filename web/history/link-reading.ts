/** Reads the parts of a link with care: anyone may have written it. Each throws a `TypeError`. */
import type { Path } from '../../graph/model.ts';
import type { View } from '../canvas/viewport.ts';
import type { Filters, Opened, PathQuestion } from '../store/scene.ts';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readStrings(value: unknown): string[] {
  if (!Array.isArray(value)) throw new TypeError('Expected a list');
  return value.map(readString);
}

export function readNumbers(value: unknown): number[] {
  if (!Array.isArray(value)) throw new TypeError('Expected a list');
  return value.map(readNumber);
}

export function readFilters(value: unknown): Filters {
  if (!isRecord(value)) throw new TypeError('Expected filters');
  return {
    kinds: readStrings(value['kinds']),
    relations: readStrings(value['relations']),
    documents: value['documents'] === null ? null : readStrings(value['documents']),
  };
}

export function readView(value: unknown): View | null {
  if (value === null) return null;
  if (!isRecord(value)) throw new TypeError('Expected a view');
  return {
    left: readNumber(value['left']),
    top: readNumber(value['top']),
    right: readNumber(value['right']),
    bottom: readNumber(value['bottom']),
  };
}

export function readOpened(value: unknown): Opened | null {
  if (value === null) return null;
  if (!isRecord(value)) throw new TypeError('Expected a panel');
  switch (value['panel']) {
    case 'node':
      return { panel: 'node', node: readString(value['node']) };
    case 'edge':
      return { panel: 'edge', edge: readString(value['edge']) };
    case 'document':
      return { panel: 'document', document: readString(value['document']), at: readSpan(value['at']) };
    case 'ends':
      return { panel: 'ends', from: readNullable(value['from']), to: readNullable(value['to']) };
    case 'paths':
      return {
        panel: 'paths',
        question: readQuestion(value['question']),
        paths: readPaths(value['paths']),
        truncated: value['truncated'] === true,
        chosen: value['chosen'] === null ? null : readNumber(value['chosen']),
      };
    default:
      throw new TypeError('Unknown panel');
  }
}

function readSpan(value: unknown): { start: number; end: number } | null {
  if (value === null) return null;
  if (!isRecord(value)) throw new TypeError('Expected a span');
  return { start: readNumber(value['start']), end: readNumber(value['end']) };
}

function readQuestion(value: unknown): PathQuestion {
  if (!isRecord(value)) throw new TypeError('Expected a question');
  return {
    from: readString(value['from']),
    to: readString(value['to']),
    direction: value['direction'] === 'out' ? 'out' : 'any',
    mode: value['mode'] === 'all' ? 'all' : 'shortest',
    maxLength: readNumber(value['maxLength']),
    weak: value['weak'] === true,
  };
}

function readPaths(value: unknown): Path[] {
  if (!Array.isArray(value)) throw new TypeError('Expected paths');
  return value.map((path: unknown) => {
    if (!isRecord(path)) throw new TypeError('Expected a path');
    return { nodes: readStrings(path['nodes']), edges: readStrings(path['edges']) };
  });
}

function readString(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('Expected a text');
  return value;
}

function readNullable(value: unknown): string | null {
  return value === null ? null : readString(value);
}

function readNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError('Expected a number');
  return value;
}
