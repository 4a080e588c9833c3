/**
 * Reads the words of HTML as they come, without a tree: nesting costs no stack, and nothing that the page names is
 * ever fetched or run. Recovers from broken markup as browsers do.
 */
import { Tokenizer, TokenizerMode, type Token } from 'parse5';
import type { BlockWriter } from './block-writer.ts';
import {
  BLOCKS,
  CLOSES,
  ESCAPABLE,
  isHidden,
  KEEPS_PARAGRAPH,
  RAW,
  UNREAD,
  VOID,
  type Attribute,
} from './html-elements.ts';
import { OpenElements } from './open-elements.ts';

/** Of one tag. A tag with more is not made by people, and makes the tokeniser slow. */
const ATTRIBUTES = 10_000;
const SLICE = 16_384;
const LONGEST_ABOUT = 1_000;

export interface HtmlHead {
  title: string;
  language: string;
  author: string;
  licence: string;
}

/** A tag with more attributes than anybody writes. */
export class TooManyAttributes extends Error {
  override readonly name = 'TooManyAttributes';
  readonly limit = ATTRIBUTES;
}

class WatchedTokenizer extends Tokenizer {
  get attributes(): number {
    return this.currentToken && 'attrs' in this.currentToken ? this.currentToken.attrs.length : 0;
  }
}

export class HtmlReader {
  readonly head: HtmlHead = { title: '', language: '', author: '', licence: '' };
  readonly #writer: BlockWriter;
  readonly #open = new OpenElements();
  readonly #tokenizer: WatchedTokenizer;
  /** The depth of the outermost element that is not read; -1 where all is. */
  #unread = -1;
  #title: 'before' | 'within' | 'after' = 'before';

  constructor(writer: BlockWriter) {
    this.#writer = writer;
    const nothing = (): void => undefined;
    this.#tokenizer = new WatchedTokenizer(
      { sourceCodeLocationInfo: false },
      {
        onComment: nothing,
        onDoctype: nothing,
        onEof: nothing,
        onNullCharacter: nothing,
        onCharacter: ({ chars }) => this.#words(chars),
        onWhitespaceCharacter: ({ chars }) => this.#words(chars),
        onStartTag: (tag) => this.#start(tag),
        onEndTag: ({ tagName }) => this.#end(tagName),
      },
    );
  }

  /**
   * The next piece of the page, which may end anywhere.
   * @throws {TooManyAttributes}
   */
  write(html: string): void {
    for (let at = 0; at < html.length; at += SLICE) {
      this.#tokenizer.write(html.slice(at, at + SLICE), false);
      if (this.#tokenizer.attributes > ATTRIBUTES) throw new TooManyAttributes();
    }
  }

  /** There is no more. */
  end(): void {
    this.#tokenizer.write('', true);
    this.#writer.endBlock();
  }

  #words(chars: string): void {
    if (this.#title === 'within') {
      if (this.head.title.length < LONGEST_ABOUT) this.head.title += chars;
    } else if (this.#unread < 0) this.#write(chars);
  }

  /** Lines of what is set line by line stay lines. */
  #write(chars: string): void {
    if (this.#open.depthOf('pre') < 0) {
      this.#writer.write(chars);
      return;
    }
    for (const [index, line] of chars.split('\n').entries()) {
      if (index > 0) this.#writer.breakLine();
      this.#writer.write(line);
    }
  }

  #start({ tagName, attrs, selfClosing }: Token.TagToken): void {
    this.#tellTokenizer(tagName);
    this.#closeBefore(tagName);
    if (tagName === 'meta') this.#meta(attrs);
    if (tagName === 'html') this.head.language ||= valueOf(attrs, 'lang') || valueOf(attrs, 'xml:lang');
    if (tagName === 'title' && this.#title === 'before' && this.#open.depthOf('svg') < 0)
      this.#title = 'within';
    if (this.#unread < 0) {
      if (tagName === 'br') this.#writer.breakLine();
      if (BLOCKS.has(tagName)) this.#writer.endBlock();
    }
    if (VOID.has(tagName) || (selfClosing && this.#open.depthOf('svg', 'math') >= 0)) return;
    if (this.#unread < 0 && this.#isUnread(tagName, attrs)) this.#unread = this.#open.size;
    this.#open.push(tagName);
  }

  #isUnread(name: string, attributes: readonly Attribute[]): boolean {
    if (UNREAD.has(name) || isHidden(attributes)) return true;
    if (name === 'code' || name === 'samp') return this.#open.depthOf('pre') >= 0;
    if (name === 'dialog') return !attributes.some((attribute) => attribute.name === 'open');
    // '…serangan siber<sup><a href="#n1">[1]</a></sup>': the note has its own block.
    return (
      (name === 'a' && this.#open.depthOf('sup') >= 0 && valueOf(attributes, 'href').startsWith('#')) ||
      (name === 'sup' && /\breference\b|\bfootnote/.test(valueOf(attributes, 'class')))
    );
  }

  #end(name: string): void {
    if (name === 'title' && this.#title === 'within') this.#title = 'after';
    if (this.#unread < 0 && BLOCKS.has(name)) this.#writer.endBlock();
    const depth = this.#open.depthOf(name);
    if (depth >= 0) this.#close(depth);
  }

  #close(depth: number): void {
    this.#open.closeTo(depth);
    if (this.#unread >= depth) this.#unread = -1;
  }

  /** Ends what this tag ends without saying so. */
  #closeBefore(name: string): void {
    const rule = CLOSES.get(name);
    if (rule) {
      const depth = this.#open.depthOf(...rule.open);
      if (depth > this.#open.depthOf(...rule.within)) this.#close(depth);
    }
    if (BLOCKS.has(name)) {
      const paragraph = this.#open.depthOf('p');
      if (paragraph > this.#open.depthOf(...KEEPS_PARAGRAPH)) this.#close(paragraph);
    }
  }

  #meta(attributes: readonly Attribute[]): void {
    const name = (valueOf(attributes, 'name') || valueOf(attributes, 'property')).toLowerCase();
    const content = valueOf(attributes, 'content').trim().slice(0, LONGEST_ABOUT);
    if (/^(?:author|dc\.creator|dcterms\.creator)$/.test(name)) this.head.author ||= content;
    if (/^(?:licen[cs]e|dc\.rights|dcterms\.license)$/.test(name)) this.head.licence ||= content;
  }

  #tellTokenizer(name: string): void {
    if (RAW.has(name)) this.#tokenizer.state = TokenizerMode.RAWTEXT;
    else if (ESCAPABLE.has(name)) this.#tokenizer.state = TokenizerMode.RCDATA;
    else if (name === 'script') this.#tokenizer.state = TokenizerMode.SCRIPT_DATA;
    else if (name === 'plaintext') this.#tokenizer.state = TokenizerMode.PLAINTEXT;
  }
}

function valueOf(attributes: readonly Attribute[], name: string): string {
  return attributes.find((attribute) => attribute.name === name)?.value ?? '';
}
