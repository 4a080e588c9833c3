/** What a request asks with, beside its body. */
import type { Context } from 'hono';
import { ApiFailure } from './failure.ts';

/** Path parameters and query string in one; each may be given once. @throws {ApiFailure} 400 */
export function parametersOf(context: Context): Record<string, string> {
  const { search, pathname } = new URL(context.req.url);
  try {
    decodeURIComponent(pathname);
    decodeURIComponent(search.replaceAll('+', ' '));
  } catch (cause) {
    throw new ApiFailure(
      400,
      'bad_request',
      'The address has a % that is not followed by two hexadecimal digits of UTF-8.',
      'Encode each parameter, as encodeURIComponent does.',
      { cause },
    );
  }
  const parameters: Record<string, string> = {};
  for (const [name, values] of Object.entries(context.req.queries())) {
    const [value, second] = values;
    if (second !== undefined || value === undefined) {
      throw new ApiFailure(400, 'bad_request', `${name}: is given more than once.`, 'Give it once.');
    }
    parameters[name] = value;
  }
  return { ...parameters, ...(context.req.param() as Record<string, string>) };
}
