#!/usr/bin/env node
/** The command line: the one place where graph, loaders and explorer are put together. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { parameter, portNumber } from './graph/command-arguments.ts';
import type { Database } from './graph/database/database.ts';
import type { CorrectionsFile } from './graph/editing/corrections-file.ts';
import type { Desk } from './graph/editing/load-source.ts';
import type { RowFormat } from './graph/export/rows.ts';
import { packageFile } from './graph/installation.ts';
import { ProgressText } from './graph/load/progress-text.ts';
import type { LoadOptions } from './graph/load/report.ts';
import type { Ontology } from './graph/ontology.ts';
import type { Source } from './loaders/source.ts';
import type { UserLoaders } from './loaders/user-loaders.ts';
import { describeFailure, progressLine, writePieces } from './graph/terminal.ts';

const DEFAULT_PORT = 4710;
const BUNDLED = ['loaders/bundled/ruang-siber.id.txt', 'loaders/bundled/cyberspace.en.txt'];

const EXIT_FAILURE = 1;
const EXIT_USAGE = 2;
/** As a shell tells of a command ended by Ctrl-C. */
const EXIT_INTERRUPTED = 130;

const interrupted = new AbortController();
const progress = progressLine(process.stderr);

function print(text: string): void {
  progress.clear();
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

/** This user's own: what they decided, put right and loaded. */
async function openOwn(): Promise<{ loaders: UserLoaders; corrections: CorrectionsFile }> {
  const [{ userLoaders }, { CorrectionsFile }, { userFolder }, { readEnvironment }] = await Promise.all([
    import('./loaders/user-loaders.ts'),
    import('./graph/editing/corrections-file.ts'),
    import('./graph/database/folders.ts'),
    import('./graph/database/environment.ts'),
  ]);
  const own = userFolder(readEnvironment(process.env));
  return { loaders: userLoaders(own), corrections: new CorrectionsFile(join(own, 'corrections.csv')) };
}

/** Opens the database, with the loaders and what their user decided and put right. */
async function withDesk<Result>(work: (desk: Desk<Source>) => Promise<Result>): Promise<Result> {
  const own = await openOwn();
  return withDatabase((database, ontology) => work({ database, ontology, ...own }));
}

function interruption(): Promise<void> {
  return new Promise((resolve) => {
    if (interrupted.signal.aborted) resolve();
    interrupted.signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function start(options: { port: number; host: string }): Promise<void> {
  const { newKey, readAccessKey } = await import('./graph/api/access-key.ts');
  const key = await readAccessKey(process.env);
  await withDesk(async (desk) => {
    const { database, ontology } = desk;
    const [{ serve }, { healthCheck }, { isOurs }, { openQueries }, { createRunCypher }, { Editor }] =
      await Promise.all([
        import('./graph/api/server.ts'),
        import('./graph/api/health.ts'),
        import('./graph/database/ownership.ts'),
        import('./graph/query/queries.ts'),
        import('./graph/query/cypher/run.ts'),
        import('./graph/editing/editor.ts'),
      ]);
    const ours = await isOurs(database);
    const state = { ready: false, readOnly: !ours };
    const writeKey = key ?? newKey();
    const server = await serve({
      ...options,
      key,
      hosts: (process.env['TELUSUR_HOSTS'] ?? '').split(',').flatMap((name) => name.trim() || []),
      webRoot: packageFile('dist/web'),
      queries: openQueries(database, ontology),
      health: healthCheck(database, state),
      cypher: createRunCypher(database, ontology),
      editing: { editing: new Editor(desk), writeKey, readOnly: !ours },
      onUnexpected: complain,
    });
    try {
      if (ours) await loadBundled(desk);
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
      print(`Telusur is at ${server.address}#key=${writeKey}\n`);
      await interruption();
    } finally {
      await server.close();
    }
  });
}

/** Into an empty graph only: a text that a user took out does not come back by itself. */
async function loadBundled(desk: Desk<Source>): Promise<void> {
  const [{ listDocuments }, { loadFile }] = await Promise.all([
    import('./graph/query/documents.ts'),
    import('./graph/editing/load-source.ts'),
  ]);
  if ((await listDocuments(desk.database)).length > 0) return;
  for (const file of BUNDLED) await loadFile(desk, packageFile(file), {}, loading(file));
}

function loading(file: string): Required<Pick<LoadOptions, 'signal' | 'onProgress'>> {
  const text = new ProgressText();
  return {
    signal: interrupted.signal,
    onProgress: (moment) => progress.show(`${file}: ${text.line(moment, performance.now())}`),
  };
}

interface LoadingOptions {
  format?: string;
  id?: string;
  title?: string;
  language?: 'id' | 'en';
  gazetteer?: string[];
  review?: string;
  dryRun?: boolean;
  json?: boolean;
}

async function load(files: string[], options: LoadingOptions): Promise<void> {
  if (files.length > 1 && (options.id !== undefined || options.title !== undefined)) {
    throw usage('--id and --title name one document: give one file with them.');
  }
  const { gazetteer = [], review, dryRun, json, ...said } = options;
  const { ReviewList } = await import('./loaders/review-list.ts');
  const [left, own] = [new ReviewList(), await openOwn()];
  if (dryRun === true) {
    const { describeSource } = await import('./loaders/describe-source.ts');
    const gazetteers = [...(await own.loaders.gazetteers()), ...gazetteer];
    const reading = { ...said, gazetteers, signal: interrupted.signal };
    for (const file of files) print(`${await describeSource(file, reading, left)}\n`);
  } else {
    await own.loaders.adopt(gazetteer);
    await withDesk(async (desk) => {
      const [{ claim }, { describeReport }, { loadFile }, { reviewEntries }] = await Promise.all([
        import('./graph/database/ownership.ts'),
        import('./graph/load/report.ts'),
        import('./graph/editing/load-source.ts'),
        import('./graph/query/review.ts'),
      ]);
      await claim(desk.database);
      for (const file of files) {
        const report = await loadFile(desk, file, said, loading(file)).catch((error: unknown) => {
          if (interrupted.signal.aborted) tell(`telusur: ${file}: stopped. To go on, load it again.`);
          throw error;
        });
        print(`${json === true ? JSON.stringify(report) : describeReport(report)}\n`);
        if (review !== undefined)
          for (const entry of (await reviewEntries(desk.database, report.document)) ?? []) left.add(entry);
      }
    });
  }
  if (review !== undefined) await writeFile(review, left.toCsv());
}

async function extractFile(file: string, options: LoadingOptions): Promise<void> {
  const [{ extractDocument }, { goldPieces }, { ReviewList }] = await Promise.all([
    import('./loaders/extract-document.ts'),
    import('./loaders/text/gold.ts'),
    import('./loaders/review-list.ts'),
  ]);
  const { gazetteer: gazetteers = [], review, ...said } = options;
  const left = new ReviewList();
  const { signal, onProgress } = loading(file);
  const told = (items: number, total: number): void =>
    onProgress({ phase: 'reading', items, total, unit: 'bytes' });
  const items = extractDocument(file, { ...said, gazetteers, signal, onProgress: told });
  await writePieces(process.stdout, goldPieces(left.follow(items)));
  if (review !== undefined) await writeFile(review, left.toCsv());
}

async function documents(): Promise<void> {
  const [{ listDocuments }, { documentsText }] = await Promise.all([
    import('./graph/query/documents.ts'),
    import('./graph/export/documents-text.ts'),
  ]);
  const loaded = await withDatabase((database) => listDocuments(database));
  if (loaded.length === 0) {
    tell('No document is loaded. To load one: telusur load FILE');
    return;
  }
  print(documentsText(loaded));
}

async function unload(id: string): Promise<void> {
  const { unloadDocument } = await import('./graph/load/unload.ts');
  const report = await withDesk(async ({ database, ontology, loaders }) => {
    const gone = await unloadDocument(database, ontology, id, { signal: interrupted.signal });
    if (gone) await loaders.forget(id);
    return gone;
  });
  if (!report) throw new Error(`No document ${id} is loaded. telusur documents lists what is.`);
  print(`${report.document}: taken out, with ${report.edges} edges that only it supported\n`);
}

async function diff(a: string, b: string): Promise<void> {
  const [{ diff: compare }, { formatDiff }] = await Promise.all([
    import('./graph/query/diff.ts'),
    import('./graph/export/diff-text.ts'),
  ]);
  await withDatabase(async (database, ontology) => {
    const answer = await compare(database, ontology, a, b, { signal: interrupted.signal });
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

const languageOption = () =>
  new Option('--language <language>', 'the language of the text').choices(['id', 'en']);
const gazetteerOption = () =>
  new Option('--gazetteer <file>', 'your own names or decided review list; load keeps it').argParser<
    string[] | undefined
  >((file, before) => [...(before ?? []), file]);
const formatOption = () =>
  new Option('--format <format>', 'how to read them, where content and name do not tell');
const reviewOption = () => new Option('--review <file>', 'write what was seen and not taken to a CSV');

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
    .addOption(formatOption())
    .option('--id <id>', 'the id of the document')
    .option('--title <title>', 'the title of the document')
    .addOption(languageOption())
    .addOption(gazetteerOption())
    .addOption(reviewOption())
    .option('--json', 'report as JSON, one document a line')
    .option('--dry-run', 'read, and write nothing')
    .action(load);
  command('extract', 'print the graph of a text as JSON; no database is needed')
    .argument('<file>')
    .addOption(languageOption())
    .addOption(gazetteerOption())
    .addOption(formatOption())
    .addOption(reviewOption())
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
    .addOption(new Option('--format <f>').choices(['graphml', 'gexf', 'csv', 'jsonld']).makeOptionMandatory())
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
