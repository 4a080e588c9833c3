/** Gold graphs whose text is changed in one way, with every place moved along. */
import type { Gold } from './gold-graph.ts';

export interface Edit {
  /** UTF-16 offsets into the old text. */
  start: number;
  end: number;
  text: string;
}

/** The gold graph over the text with these edits, which follow one another and do not overlap. */
export function rewritten(gold: Gold, edits: readonly Edit[]): Gold {
  let text = '';
  let from = 0;
  for (const edit of edits) {
    text += gold.text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  text += gold.text.slice(from);
  const move = (at: number): number => {
    let moved = at;
    for (const { start, end, text: put } of edits) {
      if (end <= at) moved += put.length - (end - start);
      else if (start < at) return moved + Math.min(put.length, at - start) - (at - start);
    }
    return moved;
  };
  const place = <Place extends { start: number; end: number }>(each: Place): Place => ({
    ...each,
    start: move(each.start),
    end: move(each.end),
  });
  const quoted = (each: { sentence: number; start: number; end: number; quote: string }) => {
    const moved = place(each);
    return { ...moved, quote: text.slice(moved.start, moved.end) };
  };
  return {
    ...gold,
    text,
    sentences: gold.sentences.map((each) => place(each)),
    entities: gold.entities.map((entity) => ({
      ...entity,
      mentions: entity.mentions.map((each) => place(each)),
    })),
    relations: gold.relations.map((each) => ({ ...each, evidence: quoted(each.evidence) })),
  };
}

/** Each word of `names` becomes the one it is paired with. */
export function swapped(gold: Gold, names: Readonly<Record<string, string>>): Gold {
  const pattern = new RegExp(`(?<!\\p{L})(?:${Object.keys(names).join('|')})(?!\\p{L})`, 'gu');
  const edits = [...gold.text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: names[match[0]] ?? match[0],
  }));
  return rewritten(gold, edits);
}

const MISTYPES: readonly ((word: string, at: number) => string)[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at),
  (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  (word, at) => word.slice(0, at) + (word.charAt(at) === 'e' ? 'a' : 'e') + word.slice(at + 1),
];

/** One letter left out, doubled, exchanged or changed in every tenth long word, each way in turn. */
export function mistyped(gold: Gold): Gold {
  const edits: Edit[] = [];
  let count = 0;
  for (const match of gold.text.matchAll(/(?<=\s)\p{Ll}{8,}(?=[\s,.])/gu)) {
    count += 1;
    const mistype = count % 10 === 0 ? MISTYPES[(count / 10) % MISTYPES.length] : undefined;
    if (!mistype) continue;
    const [word] = match;
    edits.push({ start: match.index, end: match.index + word.length, text: mistype(word, 4) });
  }
  return rewritten(gold, edits);
}

/** The paragraphs in reverse order. */
export function reversed(gold: Gold): Gold {
  const parts = gold.text.split('\n\n');
  let at = 0;
  const spans = parts.map((part) => {
    const span = { start: at, end: at + part.length, moved: 0 };
    at = span.end + 2;
    return span;
  });
  at = 0;
  for (const span of [...spans].reverse()) {
    span.moved = at - span.start;
    at += span.end - span.start + 2;
  }
  const place = <Place extends { start: number; end: number }>(each: Place): Place => {
    const span = spans.find(({ start, end }) => each.start >= start && each.end <= end);
    const moved = span?.moved ?? 0;
    return { ...each, start: each.start + moved, end: each.end + moved };
  };
  return {
    ...gold,
    text: [...parts].reverse().join('\n\n'),
    sentences: gold.sentences.map((each) => place(each)),
    entities: gold.entities.map((entity) => ({
      ...entity,
      mentions: entity.mentions.map((each) => place(each)),
    })),
    relations: gold.relations.map((each) => ({ ...each, evidence: place(each.evidence) })),
  };
}
