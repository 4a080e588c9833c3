/** One correction as a row of the table. */
import { z } from 'zod';
import type { Correction } from './correction.ts';

export const COLUMNS = [
  'id',
  'change',
  'entity',
  'subject',
  'type',
  'object',
  'newType',
  'turned',
  'kind',
  'names',
  'others',
  'into',
  'label',
  'labelId',
  'labelEn',
  'was',
  'called',
  'author',
  'note',
  'at',
] as const;

export type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

const FORMULA = /^'*[=+\-@\t\r]/;
const CALLED = z.array(z.strictObject({ document: z.string(), as: z.string() }));

class UnreadableCell extends Error {}

/** @returns the correction, or what is wrong with the row */
export function correctionOf(row: Row): Correction | string {
  try {
    return read(row);
  } catch (error) {
    if (error instanceof UnreadableCell) return error.message;
    throw error;
  }
}

function read(row: Row): Correction | string {
  const free = (name: keyof Row): string => disarmed(row[name] ?? '');
  const cell = (name: keyof Row): string => {
    const value = free(name);
    if (value.trim() === '') throw new UnreadableCell(`the column ${name} is empty`);
    return value;
  };
  const optional = <Name extends keyof Row>(name: Name): Partial<Record<Name, string>> =>
    free(name) === '' ? {} : ({ [name]: free(name) } as Record<Name, string>);
  const about = { id: cell('id'), author: free('author'), note: free('note'), at: cell('at') };
  const edge = () => ({ subject: cell('subject'), type: cell('type'), object: cell('object') });
  const change = free('change').trim();
  switch (change) {
    case 'reject':
      return { change, edge: edge(), ...about };
    case 'retype': {
      // Spreadsheets write TRUE.
      const turned = free('turned').trim().toLowerCase() === 'true';
      return { change, edge: edge(), type: cell('newType'), turned, ...about };
    }
    case 'kind':
      return { change, entity: cell('entity'), kind: cell('kind'), ...optional('was'), ...about };
    case 'merge': {
      const target = { ...optional('kind'), ...optional('labelId'), ...optional('labelEn') };
      return {
        change,
        entity: cell('entity'),
        into: cell('into'),
        ...target,
        ...called(free('called')),
        ...about,
      };
    }
    case 'apart':
      return { change, entity: cell('entity'), others: apart(cell('others')), ...about };
    case 'split': {
      const whole = { entity: cell('entity'), names: apart(cell('names')), into: cell('into') };
      const own = { kind: cell('kind'), label: cell('label'), ...called(free('called')) };
      return { change, ...whole, ...own, ...about };
    }
    default:
      return `the change ${JSON.stringify(change)} is not known; it is one of reject, retype, kind, merge, apart, split`;
  }
}

export function cellsOf(correction: Correction): string[] {
  const { id, change, author, note, at } = correction;
  const row: Row = { id, change, author, note, at, ...own(correction) };
  return COLUMNS.map((column) => armed(row[column] ?? ''));
}

function own(correction: Correction): Row {
  switch (correction.change) {
    case 'reject':
      return correction.edge;
    case 'retype':
      return { ...correction.edge, newType: correction.type, turned: String(correction.turned) };
    case 'kind': {
      const { entity, kind, was = '' } = correction;
      return { entity, kind, was };
    }
    case 'merge': {
      const { entity, into, kind = '', labelId = '', labelEn = '' } = correction;
      return { entity, into, kind, labelId, labelEn, called: JSON.stringify(correction.called ?? []) };
    }
    case 'apart':
      return { entity: correction.entity, others: together(correction.others) };
    case 'split': {
      const { entity, names, into, kind, label } = correction;
      return {
        entity,
        names: together(names),
        into,
        kind,
        label,
        called: JSON.stringify(correction.called ?? []),
      };
    }
  }
}

/** A spreadsheet takes no formula for one that begins with a quotation mark; those that do have one more. */
function armed(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function disarmed(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** Several names in one cell, with `|` between them; one that belongs to a name follows a backslash. */
function together(names: readonly string[]): string {
  return names.map((name) => name.replace(/[\\|]/g, '\\$&')).join('|');
}

function apart(cell: string): string[] {
  const names: string[] = [];
  let name = '';
  for (const [piece] of `${cell}|`.matchAll(/\\[\\|]|\||[^\\|]+|\\/g)) {
    if (piece !== '|') {
      name += piece.replace(/^\\(?=[\\|])/, '');
      continue;
    }
    if (name.trim() !== '') names.push(name);
    name = '';
  }
  return names;
}

function called(cell: string): { called?: { document: string; as: string }[] } {
  if (cell.trim() === '' || cell.trim() === '[]') return {};
  let given: unknown;
  try {
    given = JSON.parse(cell);
  } catch {
    throw new UnreadableCell('the column called is no list in JSON');
  }
  const result = CALLED.safeParse(given);
  if (!result.success) throw new UnreadableCell('the column called is no list of documents and names');
  return { called: result.data };
}
