/** Where this machine keeps a user's data and what can be fetched again. */
import { homedir, platform } from 'node:os';
import { join, resolve } from 'node:path';
import type { Environment } from './environment.ts';

/** The folder of the local database. One such folder has one database. */
export function dataFolder(environment: Environment): string {
  if (environment.TELUSUR_DATA) return resolve(environment.TELUSUR_DATA);
  if (environment.XDG_DATA_HOME) return join(environment.XDG_DATA_HOME, 'telusur');
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Application Support', 'telusur');
  if (platform() === 'win32') return join(localAppData(environment), 'telusur', 'data');
  return join(homedir(), '.local', 'share', 'telusur');
}

/** Where a user's own files lie that no database holds: decisions on names, corrections, copies of what was loaded. */
export function userFolder(environment: Environment): string {
  return join(dataFolder(environment), 'own');
}

/** The folder of the fetched Neo4j; all data folders share it. */
export function cacheFolder(environment: Environment): string {
  if (environment.XDG_CACHE_HOME) return join(environment.XDG_CACHE_HOME, 'telusur');
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Caches', 'telusur');
  if (platform() === 'win32') return join(localAppData(environment), 'telusur', 'cache');
  return join(homedir(), '.cache', 'telusur');
}

function localAppData(environment: Environment): string {
  return environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
}
