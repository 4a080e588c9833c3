/** The answer of a Cypher query as a table for a terminal, as CSV, or as JSON Lines. */
import type { CypherValue, GraphValue } from '../api/contract.ts';
import { row as csvRow } from './csv.ts';

export type RowFormat = 'table' | 'json' | 'csv';

/** Wider cells are cut in a table; CSV and JSON have them whole. */
const WIDEST_CELL = 60;

export function formatRows(format: RowFormat, columns: string[], rows: CypherValue[][]): string {
  if (format === 'csv') return [columns, ...rows.map((cells) => cells.map(plain))].map(csvRow).join('');
  if (format === 'json') return rows.map((cells) => `${JSON.stringify(record(columns, cells))}\n`).join('');
  return table(columns, rows);
}

function record(columns: string[], cells: CypherValue[]): Record<string, CypherValue> {
  return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? null]));
}

function table(columns: string[], rows: CypherValue[][]): string {
  const lines = [columns, ...rows.map((cells) => cells.map(plain))].map((cells) =>
    cells.map((cell) => shorten(onOneLine(cell))),
  );
  const widths = columns.map((_, index) =>
    lines.reduce((widest, cells) => Math.max(widest, cells[index]?.length ?? 0), 0),
  );
  const drawn = lines.map((cells) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return `${[drawn[0], rule, ...drawn.slice(1)].join('\n')}\n`;
}

/** A value as a person would write it; a node by its label, a relationship by its type. */
function plain(value: CypherValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(plain).join(', ');
  if (!('$type' in value)) return JSON.stringify(value);
  const marked = value as GraphValue;
  switch (marked.$type) {
    case 'node':
      return plain(marked.properties['labelId'] ?? marked.properties['id'] ?? marked.id);
    case 'relationship':
      return `[:${marked.type}]`;
    case 'path':
      return plain(marked.nodes);
    case 'map':
      return JSON.stringify(marked.value);
    default:
      return marked.value;
  }
}

/** A terminal must not obey what a document says: control characters become spaces. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length > WIDEST_CELL ? `${characters.slice(0, WIDEST_CELL - 1).join('')}…` : text;
}
