/** Reads content as a file of this name would be read. */
import type { DocumentRecord, LoadItem, PassageRecord } from '../../graph/load/item.ts';
import type { ExtractedText, TextLoader } from '../../loaders/extracted-text.ts';
import { Progress } from '../../loaders/progress.ts';
import { loaderFor, readSource, type ReadOptions } from '../../loaders/registry.ts';
import { memorySource } from '../../loaders/source.ts';

export async function itemsFrom(
  file: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<LoadItem[]> {
  const items: LoadItem[] = [];
  for await (const item of readSource(await memorySource(file, Buffer.from(content as string)), options))
    items.push(item);
  return items;
}

export async function textFrom(
  file: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<ExtractedText> {
  const source = await memorySource(file, Buffer.from(content as string));
  const loader = loaderFor(source, options.format) as TextLoader;
  return loader.extractText(source, new Progress(options, source.size));
}

/** The blocks of the text, without the blank lines between. */
export async function blocksFrom(file: string, content: string | Uint8Array): Promise<string[]> {
  return (await textFrom(file, content)).text.split('\n\n');
}

export function documentOf(items: readonly LoadItem[]): DocumentRecord | undefined {
  return items.flatMap((item) => (item.item === 'document' ? [item.record] : []))[0];
}

export function passagesOf(items: readonly LoadItem[]): PassageRecord[] {
  return items.flatMap((item) => (item.item === 'passage' ? [item.record] : []));
}
