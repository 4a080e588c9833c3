#!/usr/bin/env node
/** The command line: the one place where graph, loaders and explorer are put together. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Database } from './graph/database/database.ts';
import type { RowFormat } from './graph/export/rows.ts';
import { packageFile } from './graph/installation.ts';
import type { LoadReport } from './graph/load/report.ts';
import type { Ontology } from './graph/ontology.ts';
import type { ReadOptions } from './loaders/registry.ts';
import { ReviewList, noCounts } from './loaders/review-list.ts';
import { describeFailure, progressLine } from './graph/terminal.ts';

const DEFAULT_PORT = 4710;
const BUNDLED = ['loaders/bundled/ruang-siber.id.txt', 'loaders/bundled/cyberspace.en.txt'];

const EXIT_FAILURE = 1;
const EXIT_USAGE = 2;
/** As a shell tells of a command ended by Ctrl-C. */
const EXIT_INTERRUPTED = 130;

const interrupted = new AbortController();
const progress = progressLine(process.stderr);

function print(text: string): void {
  process.stdout.write(text);
}

function tell(text: string): void {
  progress.clear();
  process.stderr.write(`${text}\n`);
}

function complain(error: unknown): void {
  tell(describeFailure(error, Boolean(process.env['TELUSUR_DEBUG'])));
}

/** Opens the database for as long as `work` takes. */
async function withDatabase<Result>(
  work: (database: Database, ontology: Ontology) => Promise<Result>,
): Promise<Result> {
  const [{ openDatabase }, { loadOntology }] = await Promise.all([
    import('./graph/database/connect.ts'),
    import('./graph/ontology.ts'),
  ]);
  const ontology = loadOntology();
  const database = await openDatabase({
    env: process.env,
    signal: interrupted.signal,
    onProgress: ({ message, done, total }) =>
      progress.show(total === undefined ? `${message} …` : `${message}: ${done ?? 0} of ${total}`),
  });
  try {
    return await work(database, ontology);
  } finally {
    progress.clear();
    await database.close();
  }
}

function interruption(): Promise<void> {
  return new Promise((resolve) => {
    if (interrupted.signal.aborted) resolve();
    interrupted.signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function start(options: { port: number; host: string }): Promise<void> {
  const { readAccessKey } = await import('./graph/api/access-key.ts');
  const key = await readAccessKey(process.env);
  await withDatabase(async (database, ontology) => {
    const [{ serve }, { healthCheck }, { isOurs }, { openQueries }, { createRunCypher }] = await Promise.all([
      import('./graph/api/server.ts'),
      import('./graph/api/health.ts'),
      import('./graph/database/ownership.ts'),
      import('./graph/query/queries.ts'),
      import('./graph/query/cypher/run.ts'),
    ]);
    const ours = await isOurs(database);
    const state = { ready: false, readOnly: !ours };
    const server = await serve({
      ...options,
      key,
      hosts: (process.env['TELUSUR_HOSTS'] ?? '').split(',').flatMap((name) => name.trim() || []),
      webRoot: packageFile('dist/web'),
      queries: openQueries(database, ontology),
      health: healthCheck(database, state),
      cypher: createRunCypher(database, ontology),
      onUnexpected: complain,
    });
    try {
      if (ours) await loadBundled(database, ontology);
      state.ready = true;
      if (options.port !== 0 && server.port !== options.port) {
        tell(`Port ${options.port} is taken; ${server.port} is free.`);
      }
      if (!ours) {
        tell(
          `The database at ${database.address} was not made by Telusur: nothing is written into it. ` +
            'To load a text there: telusur load FILE',
        );
      }
      progress.clear();
      print(`Telusur is at ${server.address}${key === null ? '' : `#key=${key}`}\n`);
      await interruption();
    } finally {
      await server.close();
    }
  });
}

/** Into an empty graph only: a text that a user took out does not come back by itself. */
async function loadBundled(database: Database, ontology: Ontology): Promise<void> {
  const { listDocuments } = await import('./graph/query/documents.ts');
  if ((await listDocuments(database)).length > 0) return;
  for (const file of BUNDLED) await loadFile(database, ontology, packageFile(file), {});
}

async function loadFile(
  database: Database,
  ontology: Ontology,
  file: string,
  options: ReadOptions,
  left = new ReviewList(),
): Promise<LoadReport> {
  const [{ readDocument }, { loadDocument }] = await Promise.all([
    import('./loaders/registry.ts'),
    import('./graph/load/load-document.ts'),
  ]);
  return loadDocument(database, ontology, left.follow(readDocument(file, options)), {
    signal: interrupted.signal,
    onProgress: ({ phase, items: done }) => progress.show(`${file}: ${phase}, ${done} items`),
  });
}

interface LoadingOptions extends ReadOptions {
  review?: string;
  dryRun?: boolean;
}

async function load(files: string[], options: LoadingOptions): Promise<void> {
  if (files.length > 1 && (options.id !== undefined || options.title !== undefined)) {
    throw usage('--id and --title name one document: give one file with them.');
  }
  const left = new ReviewList();
  if (options.dryRun === true) {
    for (const file of files) print(await preview(file, options, left));
  } else {
    await withDatabase(async (database, ontology) => {
      const [{ claim }, { describeReport }] = await Promise.all([
        import('./graph/database/ownership.ts'),
        import('./graph/load/report.ts'),
      ]);
      await claim(database);
      for (const file of files) {
        const report = await loadFile(database, ontology, file, options, left);
        progress.clear();
        print(`${describeReport(report)}\n`);
      }
    });
  }
  if (options.review !== undefined) await writeFile(options.review, left.toCsv());
}

/** What a load would read; the database is not touched. */
async function preview(file: string, options: ReadOptions, left: ReviewList): Promise<string> {
  const { readDocument } = await import('./loaders/registry.ts');
  const counts = noCounts();
  let id = '';
  for await (const item of left.follow(readDocument(file, options), counts)) {
    if (item.item === 'document') id = item.record.id;
  }
  const { passage, entity, statement, edge, review } = counts;
  return `${id}: would read ${passage} passages, ${entity} entities, ${statement} statements, ${edge} bare edges, ${review} left for review; nothing was written\n`;
}

async function extractFile(file: string, options: ReadOptions): Promise<void> {
  const [{ extractDocument }, { toGold }] = await Promise.all([
    import('./loaders/extract-document.ts'),
    import('./loaders/text/gold.ts'),
  ]);
  print(`${JSON.stringify(toGold(await extractDocument(file, options)), null, 1)}\n`);
}

async function documents(): Promise<void> {
  const [{ listDocuments }, { formatRows }] = await Promise.all([
    import('./graph/query/documents.ts'),
    import('./graph/export/rows.ts'),
  ]);
  const loaded = await withDatabase((database) => listDocuments(database));
  if (loaded.length === 0) {
    tell('No document is loaded. To load one: telusur load FILE');
    return;
  }
  const columns = [
    'id',
    'language',
    'format',
    'passages',
    'entities',
    'statements',
    'edges',
    'title',
  ] as const;
  const rows = loaded.map((one) => columns.map((column) => one[column]));
  print(formatRows('table', [...columns], rows));
}

async function unload(id: string): Promise<void> {
  const { unloadDocument } = await import('./graph/load/unload.ts');
  const report = await withDatabase((database, ontology) =>
    unloadDocument(database, ontology, id, { signal: interrupted.signal }),
  );
  if (!report) throw new Error(`No document ${id} is loaded. telusur documents lists what is.`);
  print(`${report.document}: taken out, with ${report.edges} edges that only it supported\n`);
}

async function diff(a: string, b: string): Promise<void> {
  const [{ diff: compare }, { formatDiff }] = await Promise.all([
    import('./graph/query/diff.ts'),
    import('./graph/export/diff-text.ts'),
  ]);
  await withDatabase(async (database, ontology) => {
    const answer = await compare(database, ontology, a, b, interrupted.signal);
    if (!answer) {
      throw new Error(`${a} and ${b} are not both loaded. telusur documents lists what is.`);
    }
    print(formatDiff(answer, ontology));
  });
}

async function query(cypher: string, options: { param: Record<string, unknown>; format: RowFormat }) {
  const [{ answerOf, createRunCypher }, { answerText, noteOn }] = await Promise.all([
    import('./graph/query/cypher/run.ts'),
    import('./graph/export/answer-text.ts'),
  ]);
  await withDatabase(async (database, ontology) => {
    const run = createRunCypher(database, ontology);
    const request = { query: cypher, parameters: options.param };
    const answer = await answerOf(await run(request, 'terminal', interrupted.signal));
    print(answerText(options.format, answer));
    const note = noteOn(options.format, answer);
    if (note !== null) tell(note);
  });
}

async function exportGraph(options: { format: string; out?: string }): Promise<void> {
  const [{ EXPORT_FORMATS }, { readWholeGraph }] = await Promise.all([
    import('./graph/export/format.ts'),
    import('./graph/query/whole-graph.ts'),
  ]);
  const format = EXPORT_FORMATS.find(({ name }) => name === options.format);
  if (!format) throw usage(`There is no format ${options.format}.`);
  await withDatabase(async (database, ontology) => {
    const graph = await readWholeGraph(database, ontology, interrupted.signal);
    const pieces = format.write(graph, ontology);
    if (options.out === undefined) for (const piece of pieces) print(piece);
    else await writeFile(options.out, pieces);
  });
}

async function doctor(options: { connection?: boolean }): Promise<void> {
  const { diagnose, formatConnection, formatDiagnosis } = await import('./graph/database/doctor.ts');
  const diagnosis = await diagnose(process.env);
  print(options.connection === true ? formatConnection(diagnosis) : formatDiagnosis(diagnosis));
  if (!diagnosis.usable) process.exitCode = EXIT_FAILURE;
}

const USAGE_HINT = 'telusur --help lists what there is.';

/** On one line, with its full stop. */
function sentence(text: string): string {
  return text.trim().replaceAll('\n', ' ').replace(/\.?$/, '.');
}

/** A mistake in the words of the command itself. */
function usage(message: string): CommanderError {
  return new CommanderError(EXIT_USAGE, 'telusur.usage', `telusur: ${message} ${USAGE_HINT}`);
}

function portNumber(value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}

/** `name=value`; the value is read as JSON where it is that, else as text. */
function parameter(pair: string, before: Record<string, unknown>): Record<string, unknown> {
  const at = pair.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('A parameter is given as name=value.');
  const text = pair.slice(at + 1);
  let value: unknown = text;
  try {
    value = JSON.parse(text);
  } catch {
    // Text that is no JSON stands for itself.
  }
  return { ...before, [pair.slice(0, at)]: value };
}

const languageOption = () =>
  new Option('--language <language>', 'the language of the text').choices(['id', 'en']);
const gazetteerOption = () => new Option('--gazetteer <file>', 'a CSV of names of your own');

function commandLine(): Command {
  const { version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string };
  const program = new Command('telusur')
    .description(
      'Turns a text into a graph that people can walk; every edge opens the sentence it came from.',
    )
    .version(version)
    .configureOutput({
      outputError: (text, write) =>
        write(`telusur: ${sentence(text.replace(/^error: /, ''))} ${USAGE_HINT}\n`),
    })
    .exitOverride();
  const command = (name: string, description: string) => program.command(name).description(description);

  command('start', 'serve the explorer; starts the database, and loads the bundled texts into an empty graph')
    .option(
      '--port <number>',
      'the port to listen on; the next free one where it is taken',
      portNumber,
      DEFAULT_PORT,
    )
    .option('--host <address>', 'the address to listen on; beyond loopback a key is needed', '127.0.0.1')
    .action(start);
  command('load', 'read texts or data into the graph; - is standard input')
    .argument('<files...>')
    .option('--format <format>', 'how to read them, where content and name do not tell')
    .option('--id <id>', 'the id of the document')
    .option('--title <title>', 'the title of the document')
    .addOption(languageOption())
    .addOption(gazetteerOption())
    .option('--review <file>', 'write what was seen and not taken to a CSV')
    .option('--dry-run', 'read, and write nothing')
    .action(load);
  command('extract', 'print the graph of a text as JSON; no database is needed')
    .argument('<file>')
    .addOption(languageOption())
    .addOption(gazetteerOption())
    .action(extractFile);
  command('documents', 'list what is loaded').action(documents);
  command('unload', 'take out a document, with everything that only it supports')
    .argument('<id>')
    .action(unload);
  command('diff', 'compare what two documents say').argument('<a>').argument('<b>').action(diff);
  command('query', 'ask in Cypher, read-only, within the explorer’s limits')
    .argument('<cypher>')
    .option('--param <name=value>', 'a parameter of the query; may be given again', parameter, {})
    .addOption(new Option('--format <format>').choices(['table', 'json', 'csv']).default('table'))
    .action(query);
  command('export', 'write the whole graph for another program')
    .addOption(new Option('--format <format>').choices(['graphml', 'csv', 'jsonld']).makeOptionMandatory())
    .option('--out <file>', 'write to this file rather than to standard output')
    .action(exportGraph);
  command('doctor', 'tell what was found, what is missing, and how to mend it')
    .option('--connection', 'how other programs reach the database')
    .action(doctor);
  return program;
}

/** Ends with the exit code: 0 done, 1 failed, 2 wrong usage, 130 interrupted. */
async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => interrupted.abort());
  }
  try {
    await commandLine().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.code === 'telusur.usage') tell(error.message);
      process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE;
    } else if (interrupted.signal.aborted) {
      process.exitCode = EXIT_INTERRUPTED;
    } else {
      complain(error);
      process.exitCode = EXIT_FAILURE;
    }
  }
}

await main();
