/** The head of a text: what stands between two lines of three hyphens. It says what the text is, and holds no passage. */
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';

export interface FrontMatter {
  /** Where the text proper begins. */
  end: number;
  title?: string | undefined;
  language?: 'id' | 'en' | undefined;
  author?: string | undefined;
  licence?: string | undefined;
  sources?: string[] | undefined;
}

const FENCED = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const LONGEST = 20_000;

const field = z.string().trim().min(1).optional().catch(undefined);
const shape = z.object({
  title: field,
  language: z.enum(['id', 'en']).optional().catch(undefined),
  author: field,
  licence: field,
  license: field,
  sources: z
    .array(z.union([z.string(), z.number().transform(String)]))
    .optional()
    .catch(undefined),
});

/** The text's own head; a text without one, or with one that is no YAML, has none. */
export function readFrontMatter(text: string): FrontMatter {
  const match = FENCED.exec(text.slice(0, LONGEST));
  if (!match) return { end: text.startsWith('\uFEFF') ? 1 : 0 };
  const read = shape.safeParse(parse(match[1] ?? ''));
  if (!read.success) return { end: text.startsWith('\uFEFF') ? 1 : 0 };
  const { license, ...head } = read.data;
  return { ...head, licence: head.licence ?? license, end: match[0].length };
}

function parse(yaml: string): unknown {
  try {
    return load(yaml, { schema: CORE_SCHEMA });
  } catch {
    // What looked like a head is part of the text.
    return undefined;
  }
}
