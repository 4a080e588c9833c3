import { html, type TemplateResult } from 'lit';
import type { ReviewEntry } from '../../graph/api/contract.ts';
import type { Language } from '../../graph/model.ts';
import { breakable } from '../panels/breakable.ts';

/** Characters on either side of the phrase before the sentence is cut. */
const CONTEXT = 160;
/** Of the phrase itself. */
const LONGEST = 400;

/**
 * The sentence that an entry stands in, with its words marked.
 *
 * @param passageStart where the sentence begins in the document, where that is known; else the words are looked for
 */
export function markedSentence(
  entry: Pick<ReviewEntry, 'sentence' | 'text' | 'start' | 'end'>,
  language: Language | undefined,
  passageStart?: number,
): TemplateResult {
  const { sentence } = entry;
  if (sentence === '') return html``;
  const [from, to] = placeOf(entry, passageStart);
  const phrase = sentence.slice(from, to);
  const marked = phrase === '' ? '' : html`<mark>${breakable(cutEnd(phrase, LONGEST))}</mark>`;
  return html`<blockquote class="set sentence" dir="auto" lang=${language ?? ''}>
    ${breakable(cutStart(sentence.slice(0, from)))}${marked}${breakable(cutEnd(sentence.slice(to), CONTEXT))}
  </blockquote>`;
}

function placeOf(
  { sentence, text, start, end }: Pick<ReviewEntry, 'sentence' | 'text' | 'start' | 'end'>,
  passageStart: number | undefined,
): [from: number, to: number] {
  if (passageStart !== undefined && start >= passageStart && end <= passageStart + sentence.length)
    return [start - passageStart, end - passageStart];
  const exact = sentence.indexOf(text);
  const at = exact < 0 ? sentence.toLowerCase().indexOf(text.toLowerCase()) : exact;
  return at < 0 ? [0, 0] : [at, at + text.length];
}

function cutStart(text: string): string {
  if (text.length <= CONTEXT) return text;
  const space = text.indexOf(' ', text.length - CONTEXT);
  return `…${text.slice(space < 0 ? text.length - CONTEXT : space + 1)}`;
}

function cutEnd(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(' ', longest);
  return `${text.slice(0, space > longest / 2 ? space : longest)}…`;
}
