/** The names that are known, read from CSV files: the package's own, and those that a user adds. */
import { readFileSync } from 'node:fs';
import { DataFileError } from '../../graph/data-file.ts';
import { packageFile } from '../../graph/installation.ts';
import type { EntityRecord } from '../../graph/load/item.ts';
import type { Properties, Scalar } from '../../graph/model.ts';
import type { Ontology } from '../../graph/ontology.ts';
import { parseLines } from './csv-lines.ts';

export interface GazetteerRow extends EntityRecord {
  /** Its names are written with capitals: 'Groove' is a name, 'groove' is none. */
  proper: boolean;
  /** 1-based line in its file. */
  line: number;
}

export const GAZETTEER_FILE = 'loaders/text/gazetteer.csv';

const COLUMNS = ['id', 'kind', 'labelId', 'labelEn', 'aliases', 'collective', 'proper', 'properties'];
const NEEDED = ['kind', 'labelId'];
const YES = new Set(['yes', 'true', '1', 'ya', 'x']);
const NO = new Set(['', 'no', 'false', '0', 'tidak']);

/**
 * The rows of one gazetteer file; without a path, of the one that comes with the package.
 * @throws a DataFileError naming file and line.
 */
export function readGazetteer(ontology: Ontology, path = packageFile(GAZETTEER_FILE)): GazetteerRow[] {
  return parseGazetteer(readNamesFile(path), path, ontology);
}

/** @throws a DataFileError where the file cannot be read */
export function readNamesFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new DataFileError(path, null, 'cannot be read', cause);
  }
}

/** The same for text that has been read already; `file` is for the messages only. */
export function parseGazetteer(text: string, file: string, ontology: Ontology): GazetteerRow[] {
  const rows: GazetteerRow[] = [];
  const lineOf = new Map<string, number>();
  for (const { record, info } of parseLines(text, file, checkHeader)) {
    const row = toRow(record, info.lines, file, ontology);
    const twin = lineOf.get(row.id);
    if (twin !== undefined)
      throw new DataFileError(file, info.lines, `id ${row.id} stands in line ${twin} already`);
    lineOf.set(row.id, info.lines);
    rows.push(row);
  }
  return rows;
}

function checkHeader(header: string[], file: string): string[] {
  const missing = NEEDED.filter((column) => !header.includes(column));
  if (missing.length) {
    throw new DataFileError(
      file,
      1,
      `the header has no column ${missing.join(', ')} (known: ${COLUMNS.join(', ')})`,
    );
  }
  return header;
}

/** One row; `line` is for the messages. */
export function toRow(
  record: Record<string, string>,
  line: number,
  file: string,
  ontology: Ontology,
): GazetteerRow {
  const fail = (problem: string): never => {
    throw new DataFileError(file, line, problem);
  };
  const kind = record['kind'] ?? '';
  if (!ontology.kinds.has(kind)) {
    return fail(`kind ${kind || '(empty)'} is none of ${[...ontology.kinds.keys()].join(', ')}`);
  }
  const labelId = record['labelId'] ?? '';
  if (!labelId) return fail('labelId is empty');
  const id = record['id'] ? record['id'] : slug(labelId);
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id))
    return fail(`id ${id} may hold letters, digits, '.', '_' and '-' only`);
  const flag = (column: string): boolean => {
    const value = (record[column] ?? '').toLowerCase();
    return (
      YES.has(value) || (NO.has(value) ? false : fail(`${column} is ${value}; write yes, or leave it empty`))
    );
  };
  const properties = readProperties(record['properties'] ?? '', fail);
  return {
    id,
    kind,
    labelId,
    labelEn: record['labelEn'] ? record['labelEn'] : labelId,
    aliases: (record['aliases'] ?? '').split('|').flatMap((alias) => alias.trim() || []),
    ...(flag('collective') ? { collective: true } : {}),
    ...(Object.keys(properties).length ? { properties } : {}),
    proper: flag('proper'),
    line,
  };
}

function readProperties(text: string, fail: (problem: string) => never): Properties {
  const properties: Properties = {};
  for (const part of text.split('|')) {
    if (!part.trim()) continue;
    const [key = '', ...value] = part.split('=');
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(key.trim()) || value.length === 0) {
      return fail(`properties: write key=value|key=value, not ${part.trim()}`);
    }
    properties[key.trim()] = scalar(value.join('=').trim());
  }
  return properties;
}

function scalar(text: string): Scalar {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d{1,15}(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** A readable id from a label: 'Serangan siber' becomes `serangan-siber`. */
export function slug(label: string): string {
  const plain = label
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return (
    plain
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 120) || 'x'
  );
}
