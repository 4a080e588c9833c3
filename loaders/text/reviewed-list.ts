/** A review list that a person has decided on: what is accepted, merged into what is known, or ignored from now on. */
import { DataFileError } from '../../graph/data-file.ts';
import type { Ontology } from '../../graph/ontology.ts';
import { unarmed } from '../../graph/table-file.ts';
import { delimiterOf, parseLines, type ParsedLine } from './csv-lines.ts';
import { toRow, type GazetteerRow } from './gazetteer.ts';

/** What a user's file says of names. */
export interface UserNames {
  rows: GazetteerRow[];
  /** Names of what has an id already. */
  merges: Merge[];
  /** Not to be taken as names, nor proposed again. */
  ignored: string[];
}

/** A name that means what another id stands for. */
export interface Merge {
  text: string;
  into: string;
  file: string;
  /** 1-based line in its file. */
  line: number;
}

const COLUMNS = [
  'text',
  'decision',
  'kind',
  'id',
  'mergeInto',
  'labelId',
  'labelEn',
  'aliases',
  'proposedKind',
  'candidates',
];

/** Whether the file's header has a column `decision`, which no gazetteer has. */
export function isReviewedList(text: string): boolean {
  const header = text.slice(0, text.indexOf('\n') + 1 || undefined);
  return header
    .replace(/^\uFEFF/, '')
    .split(delimiterOf(text))
    .some((column) => column.trim().replaceAll('"', '') === 'decision');
}

/**
 * Accepted rows take their kind from `kind`, else from `proposedKind`; merged ones their id from `mergeInto`, else
 * from the only one of `candidates`. A row without a decision says nothing.
 * @throws a DataFileError naming file and line
 */
export function parseReviewedList(text: string, file: string, ontology: Ontology): UserNames {
  const names: UserNames = { rows: [], merges: [], ignored: [] };
  const kinds = new Map<string, { kind: string; line: number }>();
  for (const line of parseLines(text, file, checkHeader)) decide(names, kinds, line, file, ontology);
  return names;
}

function decide(
  names: UserNames,
  kinds: Map<string, { kind: string; line: number }>,
  { record, info }: ParsedLine,
  file: string,
  ontology: Ontology,
): void {
  const fail = (problem: string): never => {
    throw new DataFileError(file, info.lines, problem);
  };
  const decision = (record['decision'] ?? '').toLowerCase();
  if (decision === '') return;
  const name = unarmed(record['text'] ?? '').trim();
  if (!name) return fail('text is empty');
  switch (decision) {
    case 'accept': {
      const row = toRow(asRow(record, name), info.lines, file, ontology);
      const before = kinds.get(row.id);
      if (before && before.kind !== row.kind)
        return fail(`${name} is accepted as ${before.kind} in line ${before.line} already`);
      if (!before) names.rows.push(row);
      kinds.set(row.id, { kind: row.kind, line: info.lines });
      return;
    }
    case 'merge': {
      const into = record['mergeInto'] ? record['mergeInto'] : onlyCandidate(record['candidates'] ?? '');
      if (!into) return fail('mergeInto is empty; write the id that the name belongs to');
      names.merges.push({ text: name, into, file, line: info.lines });
      return;
    }
    case 'ignore':
      names.ignored.push(name);
      return;
    default:
      return fail(`decision is ${decision}; write accept, merge or ignore, or leave it empty`);
  }
}

function asRow(record: Record<string, string>, name: string): Record<string, string> {
  return {
    id: record['id'] ?? '',
    kind: record['kind'] ? record['kind'] : (record['proposedKind'] ?? ''),
    labelId: record['labelId'] ? record['labelId'] : name,
    labelEn: record['labelEn'] ? record['labelEn'] : name,
    aliases: [name, record['aliases'] ?? ''].filter(Boolean).join('|'),
    proper: isProper(name) ? 'yes' : '',
  };
}

/** Every longer word begins with a capital. */
function isProper(name: string): boolean {
  return (
    name.split(/\s+/).every((word) => word.length < 4 || /^[\p{Lu}\p{N}]/u.test(word)) &&
    /^\p{Lu}/u.test(name)
  );
}

function onlyCandidate(candidates: string): string {
  const ids = candidates.split('|').filter(Boolean);
  return ids.length === 1 ? (ids[0] ?? '') : '';
}

function checkHeader(header: string[], file: string): string[] {
  if (header.includes('text')) return header;
  throw new DataFileError(file, 1, `the header has no column text (known: ${COLUMNS.join(', ')})`);
}
