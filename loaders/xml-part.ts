/** Walks one XML part of a package: no document type, so no entities of its own; nothing outside is ever named. */
import { SaxesParser } from 'saxes';
import { InputError } from './input-error.ts';
import { utf16Of } from './utf16.ts';

export interface XmlWalker {
  /** `name` without its prefix. */
  start(name: string, attribute: (name: string) => string | undefined): void;
  text(words: string): void;
  end(name: string): void;
}

/**
 * @param part its path in the package, for messages
 * @param name the package's name, for messages
 * @throws {InputError} where it is no well-formed XML, or declares a document type
 */
export async function walkXml(
  bytes: AsyncIterable<Uint8Array>,
  part: string,
  name: string,
  walker: XmlWalker,
  reached: (bytes: number) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('opentag', (tag) => {
    walker.start(
      local(tag.name),
      (wanted) => Object.entries(tag.attributes).find(([attribute]) => local(attribute) === wanted)?.[1],
    );
  });
  parser.on('closetag', (tag) => walker.end(local(tag.name)));
  parser.on('text', (words) => walker.text(words));
  parser.on('cdata', (words) => walker.text(words));
  const fail = (why: string, cause?: unknown): never => {
    throw new InputError(
      'malformed',
      `${name}: ${part}, line ${parser.line}, column ${parser.column}: ${why}.`,
      'Save it again from the program that it comes from.',
      cause,
    );
  };
  parser.on('doctype', () => fail('a document type is declared, which no document of this format has'));
  parser.on('error', (cause) => fail(reasonOf(cause), cause));
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let read = 0;
  const decode = (chunk?: Uint8Array): string => {
    try {
      decoder ??= new TextDecoder((chunk && utf16Of(chunk)) ?? 'utf-8', { fatal: true });
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (cause) {
      return fail('what follows is not in the encoding of the part', cause);
    }
  };
  for await (const chunk of bytes) {
    parser.write(decode(chunk));
    read += chunk.length;
    await reached(read);
  }
  parser.write(decode());
  parser.close();
}

/** Of saxes' own message, without its place. */
function reasonOf({ message }: Error): string {
  return message
    .replace(/^(?:[^:]*:)?\d+:\d+: /, '')
    .replace(/\.$/, '')
    .slice(0, 160)
    .replace(/\s+/g, ' ');
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
