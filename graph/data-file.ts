/** Reads a YAML data file that people edit, and names the line of what is wrong in it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { load as parseQuickly } from 'js-yaml';
import type * as Yaml from 'yaml';
import type { z } from 'zod';

/** A data file that cannot be used; the message reads `file:line: what is wrong`. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';
  readonly code = 'data_file';
  readonly file: string;
  /** 1-based, or null where the fault has no line. */
  readonly line: number | null;

  constructor(file: string, line: number | null, problem: string, cause?: unknown) {
    super(`${file}${line === null ? '' : `:${line}`}: ${problem}`, { cause });
    this.file = file;
    this.line = line;
  }
}

/**
 * The file's content, checked against `schema`.
 * @throws {DataFileError} where the file cannot be read, is no YAML, or does not fit the schema.
 */
export function readYamlFile<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  const text = readText(file);
  const result = schema.safeParse(quickly(text));
  return result.success ? result.data : withPositions(text, file, schema);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new DataFileError(file, null, 'cannot be read', cause);
  }
}

/** A parser that knows no positions, and takes a fifth of the time of the one that does. */
function quickly(text: string): unknown {
  try {
    return parseQuickly(text);
  } catch {
    // The other parser says what is wrong, and where.
    return undefined;
  }
}

function withPositions<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
): z.output<Schema> {
  const { LineCounter, parseDocument } = createRequire(import.meta.url)('yaml') as typeof Yaml;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fault = document.errors[0];
  if (fault) {
    throw new DataFileError(file, lines.linePos(fault.pos[0]).line, firstLine(fault.message), fault);
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path ?? [];
  const where = path.length ? `${path.join('.')}: ` : '';
  throw new DataFileError(
    file,
    lineOf(document, lines, path),
    `${where}${issue?.message ?? 'invalid'}`,
    result.error,
  );
}

/** The line of the value at `path`, or of the nearest thing above it that stands in the file. */
function lineOf(
  document: Yaml.Document,
  lines: Yaml.LineCounter,
  path: readonly PropertyKey[],
): number | null {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth ? document.getIn(path.slice(0, depth), true) : document.contents;
    const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
    if (range) return lines.linePos(range[0]).line;
  }
  return null;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
}
