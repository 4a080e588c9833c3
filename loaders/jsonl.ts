/**
 * JSON Lines of nodes and edges, one object a line:
 * `{"id":"bssn","kind":"GovernmentBody","labelId":"BSSN","aliases":["…"],"properties":{…}}` is a node,
 * `{"subject":"bssn","type":"ADDRESSES","object":"serangan-siber","properties":{…}}` an edge. Streamed.
 */
import { z } from 'zod';
import type { LoadItem } from '../graph/load/item.ts';
import { fitsSignature, loadOntology, type Ontology } from '../graph/ontology.ts';
import { documentIdOf } from './document-id.ts';
import { InputError } from './input-error.ts';
import type { Loader, LoaderOptions } from './loader.ts';
import { digestOf, type Source } from './source.ts';

const LONGEST_LINE = 5_000_000;

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const properties = z.record(z.string().min(1), z.union([scalar, z.array(scalar)]));
const node = z.object({
  id: z.string().min(1),
  kind: z.string().min(1),
  labelId: z.string().min(1).optional(),
  labelEn: z.string().min(1).optional(),
  aliases: z.array(z.string()).default([]),
  collective: z.boolean().default(false),
  properties: properties.optional(),
});
const edge = z.object({
  subject: z.string().min(1),
  type: z.string().min(1),
  object: z.string().min(1),
  properties: properties.optional(),
});

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
  const sha256 = await digestOf(source);
  const title = options.title ?? source.name;
  const id = options.id ?? documentIdOf(source.name);
  yield {
    item: 'document',
    record: { id, title, language: options.language ?? 'id', format: 'jsonl', sha256, records: true },
  };
  const kinds = new Map<string, string>();
  let number = 0;
  for await (const line of lines(source)) {
    number += 1;
    const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (text.trim() === '') continue;
    const passage = {
      index: number - 1,
      start: 0,
      end: text.length,
      text,
      lead: '',
      locator: `line ${number}`,
    };
    yield { item: 'passage', record: passage };
    yield toItem(text, number, source.name, kinds, ontology);
  }
}

function toItem(
  text: string,
  line: number,
  name: string,
  kinds: Map<string, string>,
  ontology: Ontology,
): LoadItem {
  const fail = (problem: string, hint: string, cause?: unknown): never => {
    throw new InputError('malformed', `${name}:${line}: ${problem}.`, hint, cause, line);
  };
  const row = parse(text, fail);
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return fail('this is no JSON object', 'Write one node or edge a line.');
  }
  if ('subject' in row) {
    const read = check(edge, row, fail);
    const { properties: own, ...record } = read;
    return edgeItem(
      { ...record, ...(own === undefined ? {} : { properties: own }) },
      line - 1,
      kinds,
      ontology,
      fail,
    );
  }
  const { properties: own, collective, ...read } = check(node, row, fail);
  if (!ontology.kinds.has(read.kind))
    fail(`there is no kind ${read.kind}`, `The kinds are ${[...ontology.kinds.keys()].join(', ')}.`);
  kinds.set(read.id, read.kind);
  const label = read.labelId ?? read.labelEn ?? read.id;
  return {
    item: 'entity',
    record: {
      ...read,
      labelId: label,
      labelEn: read.labelEn ?? label,
      ...(collective ? { collective } : {}),
      ...(own === undefined ? {} : { properties: own }),
    },
  };
}

type Fail = (problem: string, hint: string, cause?: unknown) => never;

function edgeItem(
  record: z.output<typeof edge> & object,
  passage: number,
  kinds: ReadonlyMap<string, string>,
  ontology: Ontology,
  fail: Fail,
): LoadItem {
  const [from, to] = [kinds.get(record.subject), kinds.get(record.object)];
  if (from === undefined || to === undefined) {
    return fail(
      `no line before names a node ${from === undefined ? record.subject : record.object}`,
      'Put each node before the edges that join it.',
    );
  }
  if (!ontology.relations.has(record.type)) {
    return fail(
      `there is no relation ${record.type}`,
      `The relations are ${[...ontology.relations.keys()].join(', ')}.`,
    );
  }
  if (!fitsSignature(ontology, from, record.type, to)) {
    return fail(`${record.type} may not join ${from} to ${to}`, 'See the relation in graph/ontology.yaml.');
  }
  const { properties: own, ...ends } = record;
  return { item: 'edge', record: { passage, ...ends, ...(own === undefined ? {} : { properties: own }) } };
}

function parse(text: string, fail: Fail): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return fail('this is no JSON', 'Write one node or edge a line, as JSON.', cause);
  }
}

function check<Schema extends z.ZodType>(schema: Schema, row: unknown, fail: Fail): z.output<Schema> {
  const read = schema.safeParse(row);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  return fail(
    `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`,
    'A node has id and kind, an edge subject, type and object.',
    read.error,
  );
}

/** The lines of the source; no line is held that is longer than any sensible one. */
async function* lines(source: Source): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let number = 1;
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (cause) {
      throw new InputError(
        'encoding',
        `${source.name}:${number}: this is not UTF-8.`,
        'Save the file as UTF-8.',
        cause,
        number,
      );
    }
  };
  for await (const chunk of source.bytes()) {
    const parts = (rest + decode(chunk)).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      number += 1;
      yield part;
    }
    if (rest.length > LONGEST_LINE) {
      throw new InputError(
        'malformed',
        `${source.name}:${number}: the line is longer than ${LONGEST_LINE} characters.`,
        'Write one node or edge a line.',
        undefined,
        number,
      );
    }
  }
  rest += decode();
  if (rest) yield rest;
}
