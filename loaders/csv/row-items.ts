/** A row of a table as a passage with its node, its edge or its statement. */
import type { EntityRecord, LoadItem } from '../../graph/load/item.ts';
import type { Properties, Scalar } from '../../graph/model.ts';
import { entityOf, type NameBook } from '../name-book.ts';
import { RecordText, type Span } from '../record.ts';
import { told, type Fail } from '../record-shape.ts';
import { slug } from '../text/gazetteer.ts';
import type { Header } from './header.ts';
import type { Row } from './rows.ts';
import type { OntologyWords, RelationWord } from './words.ts';

const YES = new Set(['yes', 'ya', 'true', 'benar', '1', 'x']);

export class RowReader {
  readonly #header: Header;
  readonly #words: OntologyWords;
  readonly #book: NameBook;
  /** The kind of each id so far: one name may mean two things. */
  readonly #kinds = new Map<string, string>();

  constructor(header: Header, words: OntologyWords, book: NameBook) {
    this.#header = header;
    this.#words = words;
    this.#book = book;
  }

  *items(row: Row, index: number, fail: Fail): Generator<LoadItem> {
    const { titles, table } = this.#header;
    const extra = row.cells.findIndex((cell, at) => cell.trim() !== '' && (titles[at] ?? '').trim() === '');
    if (extra !== -1)
      fail(
        `cell ${extra + 1} holds ${told(row.cells[extra])}, but its column has no header`,
        'Give the column a header, or put text with delimiters in it into quotes.',
      );
    const text = new RecordText(index, `row ${row.number}`);
    const places = new Map<number, Span>();
    for (const [at, cell] of row.cells.entries()) {
      if (cell.trim() === '') continue;
      text.line(`${(titles[at] ?? '').trim()}: `);
      places.set(at, text.add(cell.trim()));
    }
    yield* table === 'nodes' ? this.#node(row, text, places, fail) : this.#edge(row, text, places, fail);
  }

  *#node(row: Row, text: RecordText, places: Map<number, Span>, fail: Fail): Generator<LoadItem> {
    const cell = (role: string): string => this.#cell(row, role);
    const label = cell('label') || cell('labelId') || cell('labelEn') || cell('id');
    if (label === '') fail('the row names no node', 'Give it a name.');
    const kind = this.#kind(cell('kind'), 'kind', fail);
    const known = this.#book.only(label, [kind]);
    const id =
      cell('id') === '' ? this.#idFor(known?.id ?? slug(label), kind) : this.#idFor(slug(cell('id')), kind);
    const base: EntityRecord =
      known?.id === id
        ? entityOf(known, label)
        : { id, kind, labelId: cell('labelId') || label, labelEn: cell('labelEn') || label, aliases: [] };
    const externalIds = [...(base.externalIds ?? []), ...split(cell('externalIds'))];
    const properties = { ...base.properties, ...this.#properties(row) };
    const entity: EntityRecord = {
      ...base,
      aliases: [...new Set([...base.aliases, ...split(cell('aliases'))])],
      ...(YES.has(cell('collective').toLowerCase()) ? { collective: true } : {}),
      ...(externalIds.length === 0 ? {} : { externalIds }),
      ...(Object.keys(properties).length === 0 ? {} : { properties }),
    };
    for (const role of ['label', 'labelId', 'labelEn']) this.#mention(text, places, role, id);
    yield text.passage();
    yield { item: 'entity', record: entity };
    yield* text.mentions();
  }

  *#edge(row: Row, text: RecordText, places: Map<number, Span>, fail: Fail): Generator<LoadItem> {
    const cell = (role: string): string => this.#cell(row, role);
    const word = cell('relation');
    const words = this.#words.relations(word);
    if (words.length === 0)
      fail(
        word === '' ? 'the row names no relation' : `there is no relation ${told(word)}`,
        `The relations are ${this.#words.types.join(', ')}, or their labels in Indonesian or English.`,
      );
    const from = this.#end('subject', cell, words, fail);
    const to = this.#end('object', cell, words, fail);
    const joining = this.#words.fitting(words, from.kind, to.kind);
    if (!joining) return;
    const citation = cell('citation');
    const work = citation === '' ? null : this.#publication(citation);
    for (const [role, entity] of [
      ['subject', from],
      ['object', to],
      ['citation', work],
    ] as const)
      // prettier-ignore
      if (entity) this.#mention(text, places, role, entity.id);
    yield text.passage();
    for (const record of [from, to, work]) if (record) yield { item: 'entity', record };
    yield* text.mentions();
    const [subject, object] = joining.turned ? [to.id, from.id] : [from.id, to.id];
    yield this.#saying(
      row,
      text,
      places,
      { subject, type: joining.relation.type, object },
      work?.id ?? null,
      fail,
    );
  }

  #saying(
    row: Row,
    text: RecordText,
    places: Map<number, Span>,
    ends: { subject: string; type: string; object: string },
    citation: string | null,
    fail: Fail,
  ): LoadItem {
    const passage = text.index;
    const facts = this.#properties(row);
    const quoteColumn = this.#header.roles.get('quote');
    const quote = quoteColumn === undefined ? undefined : places.get(quoteColumn);
    const confidence = confidenceOf(this.#cell(row, 'confidence'), fail);
    const hedge = this.#cell(row, 'hedge');
    const negated = YES.has(this.#cell(row, 'negated').toLowerCase());
    if (!quote && confidence === null && citation === null && hedge === '' && !negated) {
      const properties = Object.keys(facts).length === 0 ? {} : { properties: facts };
      return { item: 'edge', record: { passage, ...ends, ...properties } };
    }
    const span = quote ?? { start: 0, end: text.text.length };
    return {
      item: 'statement',
      record: {
        passage,
        ...ends,
        mode: 'explicit',
        confidence: confidence ?? 1,
        rule: 'csv-row',
        ...span,
        quote: text.quote(span),
        negated,
        hedge: hedge === '' ? null : hedge,
        attributedTo: null,
        citation,
        facts,
      },
    };
  }

  /** The node at one end of an edge. Its kind is said, or known from its name, or the only one that the relation admits. */
  #end(
    side: 'subject' | 'object',
    cell: (role: string) => string,
    words: readonly RelationWord[],
    fail: Fail,
  ): EntityRecord {
    const name = cell(side);
    if (name === '') fail(`the row names no ${side}`, 'Fill the cell, or take the row out.');
    const saidKind = cell(`${side}Kind`);
    const byName = this.#book.rows(name);
    const admitted = words.map(({ relation, turned }) =>
      (side === 'subject') !== turned ? relation.from : relation.to,
    );
    const kind =
      saidKind !== ''
        ? this.#kind(saidKind, `${side} kind`, fail)
        : byName.length === 1
          ? (byName[0]?.kind ?? '')
          : (admitted.map((ends) => this.#words.onlyKind(ends)).find((only) => only !== null) ?? '');
    if (kind === '')
      fail(
        `what ${told(name)} is, is not ${byName.length > 1 ? 'clear' : 'known'}`,
        `Add a column '${side} kind' ('${side === 'subject' ? 'jenis subjek' : 'jenis objek'}') with one of ${this.#words.kinds.join(', ')}.`,
      );
    const row = this.#book.only(name, [kind]);
    const id = this.#idFor(row?.id ?? slug(name), kind);
    return row?.id === id ? entityOf(row, name) : { id, kind, labelId: name, labelEn: name, aliases: [] };
  }

  #publication(citation: string): EntityRecord {
    const id = this.#idFor(slug(citation), 'Publication');
    return { id, kind: 'Publication', labelId: citation, labelEn: citation, aliases: [] };
  }

  #kind(word: string, column: string, fail: Fail): string {
    const kind = word === '' ? null : this.#words.kind(word);
    if (kind !== null) return kind;
    return fail(
      word === '' ? `the row has no ${column}` : `there is no kind ${told(word)}`,
      `The kinds are ${this.#words.kinds.join(', ')}, or their labels in Indonesian or English.`,
    );
  }

  /** The id itself, or with its kind where something of another kind has it already. */
  #idFor(id: string, kind: string): string {
    const owner = this.#kinds.get(id);
    if (owner === undefined) this.#kinds.set(id, kind);
    return owner === undefined || owner === kind ? id : `${id}-${kind.toLowerCase()}`;
  }

  #cell(row: Row, role: string): string {
    const at = this.#header.roles.get(role);
    return at === undefined ? '' : (row.cells[at] ?? '').trim();
  }

  #mention(text: RecordText, places: Map<number, Span>, role: string, id: string): void {
    const at = this.#header.roles.get(role);
    const place = at === undefined ? undefined : places.get(at);
    if (place) text.mention(id, place);
  }

  #properties(row: Row): Properties {
    const properties: Properties = {};
    for (const [at, name] of this.#header.properties) {
      const cell = (row.cells[at] ?? '').trim();
      if (cell !== '') properties[name] = scalar(cell);
    }
    return properties;
  }
}

function split(cell: string): string[] {
  return [...new Set(cell.split(/[;|]/).map((part) => part.trim()))].filter((part) => part !== '');
}

function scalar(cell: string): Scalar {
  if (cell === 'true' || cell === 'false') return cell === 'true';
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/.test(cell) ? Number(cell) : cell;
}

/** 0.8, 0,8, 80 and 80 % are the same. */
function confidenceOf(cell: string, fail: Fail): number | null {
  if (cell === '') return null;
  const number = /^\d{1,3}(?:[.,]\d+)?\s*%?$/.test(cell)
    ? Number(cell.replace(',', '.').replace(/\s*%$/, ''))
    : NaN;
  const share = number > 1 || cell.endsWith('%') ? number / 100 : number;
  if (share >= 0 && share <= 1) return share;
  return fail(`confidence: ${told(cell)} is no share`, 'Write 0.8, or 80 %.');
}
