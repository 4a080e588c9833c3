/** Processes that hold the local database of a data folder up, as commands do. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { packageFile } from '../../graph/installation.ts';

export interface StartingProcess {
  /** Resolves with the database's address once the process is attached. */
  attached: Promise<string>;
  /** Leaves in order; resolves when it has ended. */
  leave(): Promise<void>;
  /** Ends it with `kill -9`; resolves when it has ended. */
  kill(): Promise<void>;
}

export interface AttachedProcess extends Omit<StartingProcess, 'attached'> {
  address: string;
}

export async function attachedProcess(env: NodeJS.ProcessEnv): Promise<AttachedProcess> {
  const starting = startingProcess(env);
  return { ...starting, address: await starting.attached };
}

export function startingProcess(env: NodeJS.ProcessEnv): StartingProcess {
  const program = packageFile('tests/support/attached-program.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const attached = Promise.race([
    new Promise<string>((resolve) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('attached ')) resolve(line.slice('attached '.length));
      });
    }),
    ended.then(() => Promise.reject(new Error(`The process ended before it was attached:\n${complaint}`))),
  ]);
  // One that is killed on purpose is not waited for.
  attached.catch(() => undefined);
  return {
    attached,
    leave() {
      child.stdin.write('leave\n');
      return ended;
    },
    kill() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}
