/** Reads what is given to the options of the command line. */
import { InvalidArgumentError } from 'commander';

export function portNumber(value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}

/** `name=value`; the value is read as JSON where it is that, else as text. */
export function parameter(pair: string, before: Record<string, unknown>): Record<string, unknown> {
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
