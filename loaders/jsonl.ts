/**
 * JSON Lines of nodes and edges, one object a line:
 * `{"id":"bssn","kind":"GovernmentBody","labelId":"BSSN","aliases":["…"],"properties":{…}}` is a node,
 * `{"subject":"bssn","type":"ADDRESSES","object":"serangan-siber","properties":{…}}` an edge. Streamed.
 */
import type { EdgeRecord, EntityRecord, LoadItem } from '../graph/load/item.ts';
import { loadOntology, type Ontology } from '../graph/ontology.ts';
import { documentIdOf } from './document-id.ts';
import { InputError } from './input-error.ts';
import { findJsonFault } from './json-fault.ts';
import type { Loader, LoaderOptions } from './loader.ts';
import { Reading } from './reading.ts';
import { recordPassage } from './record.ts';
import {
  isObject,
  needText,
  optionalFlag,
  optionalProperties,
  optionalText,
  optionalTexts,
  told,
  type Fail,
  type JsonObject,
} from './record-shape.ts';
import type { Source } from './source.ts';
import { lineBlocks, offsetOf } from './text-lines.ts';

const LONGEST_LINE = 5_000_000;
const SHAPES = 'A node has id and kind, an edge subject, type and object.';

const NODE_MEMBERS = new Set([
  'id',
  'kind',
  'labelId',
  'labelEn',
  'aliases',
  'externalIds',
  'collective',
  'properties',
]);
const EDGE_MEMBERS = new Set(['subject', 'type', 'object', 'properties']);

export const jsonlLoader: Loader = {
  format: 'jsonl',
  describes: 'JSON Lines of nodes and edges',
  sniff(head, name) {
    const line = new TextDecoder().decode(head).trimStart().split('\n', 1)[0] ?? '';
    if (!line.startsWith('{')) return false;
    return /\.(?:jsonl|ndjson)$/i.test(name) || /^\{.*"(?:kind|subject)"\s*:.*\}\s*$/.test(line);
  },
  load: (source, options) => items(source, options, loadOntology()),
};

async function* items(source: Source, options: LoaderOptions, ontology: Ontology): AsyncGenerator<LoadItem> {
  const reading = new Reading(source, options, 2);
  const sha256 = await reading.digest();
  const title = options.title ?? source.name;
  const id = options.id ?? documentIdOf(source.name);
  yield {
    item: 'document',
    record: { id, title, language: options.language ?? 'id', format: 'jsonl', sha256, records: true },
  };
  let index = 0;
  for await (const block of lineBlocks(reading.bytes(), source.name, LONGEST_LINE)) {
    let at = 0;
    const fail: Fail = (problem, hint, cause) => {
      const line = block.line + at;
      const offset = offsetOf(block, at);
      throw new InputError('malformed', `${source.name}:${line}: ${problem}.`, hint, cause, line, offset);
    };
    for (; at < block.lines.length; at += 1) {
      const line = block.lines[at] ?? '';
      const text = line.endsWith('\r') ? line.slice(0, -1) : line;
      if (text.trim() === '') continue;
      options.signal?.throwIfAborted();
      yield { item: 'passage', record: recordPassage(index, `line ${block.line + at}`, text) };
      yield toItem(text, index, ontology, fail);
      index += 1;
    }
  }
  await reading.finish();
}

function toItem(text: string, passage: number, ontology: Ontology, fail: Fail): LoadItem {
  const row = parse(text, fail);
  if (!isObject(row)) return fail('this is no JSON object', 'Write one node or edge a line.');
  return Object.hasOwn(row, 'subject')
    ? { item: 'edge', record: toEdge(row, passage, ontology, fail) }
    : { item: 'entity', record: toNode(row, ontology, fail) };
}

function toNode(row: JsonObject, ontology: Ontology, fail: Fail): EntityRecord {
  checkMembers(row, NODE_MEMBERS, 'node', fail);
  const id = needText(row, 'id', SHAPES, fail);
  const kind = needText(row, 'kind', SHAPES, fail);
  if (!ontology.kinds.has(kind))
    fail(`there is no kind ${told(kind)}`, `The kinds are ${[...ontology.kinds.keys()].join(', ')}.`);
  const labelId = optionalText(row, 'labelId', SHAPES, fail);
  const labelEn = optionalText(row, 'labelEn', SHAPES, fail);
  const externalIds = optionalTexts(row, 'externalIds', "Write 'catalogue:id', in a list.", fail);
  const properties = optionalProperties(row, 'properties', fail);
  return {
    id,
    kind,
    labelId: labelId ?? labelEn ?? id,
    labelEn: labelEn ?? labelId ?? id,
    aliases: optionalTexts(row, 'aliases', 'Aliases are a list of names.', fail),
    ...(optionalFlag(row, 'collective', SHAPES, fail) ? { collective: true } : {}),
    ...(externalIds.length === 0 ? {} : { externalIds }),
    ...(properties === undefined ? {} : { properties }),
  };
}

function toEdge(row: JsonObject, passage: number, ontology: Ontology, fail: Fail): EdgeRecord {
  checkMembers(row, EDGE_MEMBERS, 'edge', fail);
  const subject = needText(row, 'subject', SHAPES, fail);
  const type = needText(row, 'type', SHAPES, fail);
  const object = needText(row, 'object', SHAPES, fail);
  if (!ontology.relations.has(type)) {
    fail(
      `there is no relation ${told(type)}`,
      `The relations are ${[...ontology.relations.keys()].join(', ')}.`,
    );
  }
  const properties = optionalProperties(row, 'properties', fail);
  return { passage, subject, type, object, ...(properties === undefined ? {} : { properties }) };
}

/** What no member takes would be lost without a word. */
function checkMembers(row: JsonObject, known: ReadonlySet<string>, what: string, fail: Fail): void {
  for (const key in row) {
    if (known.has(key)) continue;
    fail(
      `a${what === 'edge' ? 'n' : ''} ${what} has no member ${told(key)}`,
      `Its members are ${[...known].join(', ')}; whatever else is known goes into properties.`,
    );
  }
}

function parse(text: string, fail: Fail): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const fault = findJsonFault(text);
    const where = fault ? ` (at character ${fault.at + 1}: ${fault.problem})` : '';
    return fail(`this is no JSON${where}`, 'Write one node or edge a line, as JSON.', cause);
  }
}
