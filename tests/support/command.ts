/** Runs the built command line as a user does: as a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { packageFile } from '../../graph/installation.ts';

export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface CommandOptions {
  env?: NodeJS.ProcessEnv;
  /** What it reads from standard input. */
  input?: string | Uint8Array;
  cwd?: string;
}

/** Runs `telusur …` to its end. */
export function telusur(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawnTelusur(args, options);
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
    // A command that ends without reading its input closes the pipe: that is its right.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input);
  });
}

export interface StartedServer {
  /** What it printed: with the key in its fragment, where there is one. */
  address: string;
  process: ChildProcess;
  /** Ends it as Ctrl-C does, and waits for its end. */
  stop: () => Promise<number | null>;
}

/** Runs `telusur start` until it prints its address. */
export function startServer(
  args: readonly string[],
  options: CommandOptions = {},
  withinMs = 120_000,
): Promise<StartedServer> {
  return new Promise((resolve, reject) => {
    const child = spawnTelusur(['start', ...args], options);
    const ended = new Promise<number | null>((done) => child.once('close', done));
    let output = '';
    const timer = setTimeout(() => {
      child.kill();
      reject(new Error(`telusur start printed no address within ${withinMs} ms:\n${output}`));
    }, withinMs);
    const read = (text: string): void => {
      output += text;
      const address = /https?:\/\/\S+/.exec(output)?.[0];
      if (address === undefined || !output.slice(output.indexOf(address)).includes('\n')) return;
      clearTimeout(timer);
      resolve({ address, process: child, stop: () => (child.kill('SIGINT'), ended) });
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', reject);
    void ended.then((code) => {
      clearTimeout(timer);
      reject(new Error(`telusur start ended with ${code}:\n${output}`));
    });
  });
}

export function spawnTelusur(args: readonly string[], { env, cwd }: CommandOptions = {}): ChildProcess {
  return spawn(process.execPath, [packageFile('dist/telusur.js'), ...args], {
    env: env ?? process.env,
    cwd,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}
