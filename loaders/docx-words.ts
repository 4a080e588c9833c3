/** The words of a part of a Word document: paragraph by paragraph, without what its reader does not see. */
import { BlockWriter } from './block-writer.ts';
import type { XmlWalker } from './xml-part.ts';

/** Withdrawn or moved words, field codes, readings above the line, the copy for older programs. */
const UNREAD = new Set(['del', 'delText', 'delInstrText', 'instrText', 'moveFrom', 'rt', 'Fallback']);
const CONTENTS_STYLE = /^TOC(?:\d|Heading)/i;

export class DocxWords implements XmlWalker {
  readonly #writer: BlockWriter;
  readonly #open: string[] = [];
  /** The depth of the outermost element that is not read; -1 where all is. */
  #unread = -1;
  /** Writers of the text boxes that are open; each is written after the paragraph that holds it. */
  readonly #boxes: BlockWriter[] = [];
  readonly #closedBoxes: string[] = [];
  #paragraphs = 0;

  constructor(writer: BlockWriter) {
    this.#writer = writer;
  }

  start(name: string, attribute: (name: string) => string | undefined): void {
    const depth = this.#open.length;
    const parent = this.#open[depth - 1];
    this.#open.push(name);
    if (this.#unread >= 0) return;
    if (UNREAD.has(name)) this.#unread = depth;
    else if (name === 'vanish' && parent === 'rPr' && isOn(attribute('val'))) this.#leaveOut('r');
    else if (name === 'pStyle' && CONTENTS_STYLE.test(attribute('val') ?? '')) this.#leaveOut('p');
    else if (name === 'docPartGallery' && attribute('val') === 'Table of Contents') this.#leaveOut('sdt');
    else if (name === 'txbxContent') this.#boxes.push(new BlockWriter());
    else if (name === 'p') {
      this.#paragraphs += 1;
      this.#now.endBlock();
    } else if (parent === 'r') this.#inRun(name);
  }

  text(words: string): void {
    if (this.#unread < 0 && this.#open.at(-1) === 't') this.#now.write(words);
  }

  end(name: string): void {
    this.#open.pop();
    if (this.#unread >= 0) {
      if (this.#open.length > this.#unread) return;
      this.#unread = -1;
    }
    if (name === 'txbxContent') {
      const box = this.#boxes.pop();
      if (box && box.length > 0) this.#closedBoxes.push(box.text());
    } else if (name === 'p') {
      this.#now.endBlock();
      this.#paragraphs -= 1;
      if (this.#boxes.length === 0 && this.#paragraphs <= 0) this.#writeBoxes();
    }
  }

  get #now(): BlockWriter {
    return this.#boxes.at(-1) ?? this.#writer;
  }

  #inRun(name: string): void {
    if (name === 'tab' || name === 'ptab') this.#now.write(' ');
    else if (name === 'br' || name === 'cr') this.#now.breakLine();
    else if (name === 'noBreakHyphen') this.#now.write('-');
  }

  /** Passes over the innermost open element of this name to its end; it has no words yet. */
  #leaveOut(name: string): void {
    this.#unread = this.#open.lastIndexOf(name);
  }

  #writeBoxes(): void {
    for (const box of this.#closedBoxes.splice(0)) {
      for (const block of box.split('\n\n')) {
        this.#writer.write(block);
        this.#writer.endBlock();
      }
    }
  }
}

/** A property that is there is on, unless it says otherwise. */
function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/.test(value);
}
