import type { LoadProgress, LoadReport, Preview, Upload } from '../../graph/api/editing-contract.ts';
import type { Language } from '../../graph/model.ts';
import { SourceError } from '../source/source-error.ts';
import type { EditingDesk } from '../store/editing-desk.ts';
import { Subscribable } from '../store/subscribable.ts';
import { Pace } from './pace.ts';
import { readableId } from './readable-id.ts';

/** What is said of a text beside its bytes. Empty is left to the loader. */
export interface Settings {
  readonly title: string;
  readonly language: Language | '';
  readonly id: string;
  readonly format: string;
}

export type AddingState =
  | { readonly is: 'choosing' }
  | { readonly is: 'reading' }
  | { readonly is: 'previewed'; readonly preview: Preview }
  | { readonly is: 'loading'; readonly preview: Preview; readonly progress: LoadProgress | null }
  | {
      readonly is: 'done';
      readonly title: string;
      /** Of the edges, those that it states: the report counts names that merely share a sentence, too. */
      readonly stated: number;
      readonly report: LoadReport;
    }
  | { readonly is: 'undone'; readonly title: string };

const PASTED = 'pasted.txt';
/** Of its beginning, what a pasted text goes by. */
const LONGEST_TITLE = 70;

const unsaid: Settings = { title: '', language: '', id: '', format: '' };

/**
 * The way of a text into the graph: chosen, previewed, loaded. What was chosen and typed is kept until it is in the
 * graph, whatever goes wrong.
 */
export class Adding extends Subscribable {
  readonly #desk: EditingDesk;
  #state: AddingState = { is: 'choosing' };
  #problem: SourceError | null = null;
  #cancelled = false;
  #amid = false;
  #file: File | null = null;
  #waiting: readonly File[] = [];
  #pasted = '';
  #settings = unsaid;
  #work: AbortController | undefined;
  #pace = new Pace();

  constructor(desk: EditingDesk) {
    super();
    this.#desk = desk;
  }

  get state(): AddingState {
    return this.#state;
  }

  /** Why the last step did not come about; null where it did. */
  get problem(): SourceError | null {
    return this.#problem;
  }

  /** The last load was ended by the one who began it. */
  get cancelled(): boolean {
    return this.#cancelled;
  }

  /** It was ended while the graph was being written: the server takes out again what is there by now. */
  get amid(): boolean {
    return this.#amid;
  }

  get file(): File | null {
    return this.#file;
  }

  /** Files that were given together with this one, or while it was being loaded. */
  get waiting(): readonly File[] {
    return this.#waiting;
  }

  get pasted(): string {
    return this.#pasted;
  }

  get settings(): Settings {
    return this.#settings;
  }

  get pace(): Pace {
    return this.#pace;
  }

  get ready(): boolean {
    return this.#file === null ? this.#pasted.trim() !== '' : this.#file.size > 0;
  }

  /** The name that the text goes by while it has no title. */
  get name(): string {
    return this.#settings.title || (this.#file?.name ?? firstWords(this.#pasted));
  }

  /**
   * Other files, of which the first begins; what was said of the one before does not hold for it. While one is being
   * loaded they wait for their turn.
   */
  take(...files: readonly File[]): void {
    if (this.#state.is === 'loading') {
      this.#waiting = [...this.#waiting, ...files];
      this.changed();
      return;
    }
    const [file = null, ...waiting] = files;
    this.#work?.abort();
    this.#file = file;
    this.#waiting = waiting;
    this.#settings = unsaid;
    this.#become({ is: 'choosing' });
  }

  /** Leaves the file; the next that waits takes its place, if there is one. */
  next(): void {
    this.take(...this.#waiting);
  }

  paste(text: string): void {
    this.#pasted = text;
    this.changed();
  }

  say(settings: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...settings };
    this.changed();
  }

  async preview(): Promise<void> {
    if (!this.ready) return;
    this.#become({ is: 'reading' });
    await this.#attempt({ is: 'choosing' }, async (signal) => {
      const preview = await this.#desk.source.preview(this.#upload(), this.#bytes(), signal);
      this.#become({ is: 'previewed', preview });
    });
  }

  async load(): Promise<void> {
    const before = this.#state;
    if (before.is !== 'previewed') return;
    const { preview } = before;
    this.#pace = new Pace();
    this.#become({ is: 'loading', preview, progress: null });
    await this.#attempt(before, async (signal) => {
      const report = await this.#desk.source.load(this.#upload(), this.#bytes(), {
        signal,
        onProgress: (progress) => {
          if (signal.aborted) return;
          this.#pace.note(progress);
          this.#become({ is: 'loading', preview, progress });
        },
      });
      this.#become({ is: 'done', title: preview.document.title, stated: preview.counts.edges, report });
      this.#file = null;
      this.#pasted = '';
      this.#settings = unsaid;
    });
  }

  /** Ends what is under way, and goes back to the step before it. */
  cancel(): void {
    const { state } = this;
    this.#work?.abort();
    this.#become(state.is === 'loading' ? { is: 'previewed', preview: state.preview } : { is: 'choosing' });
    this.#cancelled = state.is === 'loading';
    this.#amid = state.is === 'loading' && (state.progress?.phase ?? 'reading') !== 'reading';
    this.changed();
  }

  /** Back to the choice, with all that was chosen. */
  back(): void {
    this.#work?.abort();
    this.#become({ is: 'choosing' });
  }

  /** Takes what was loaded out again. Rejects with a `SourceError`. */
  async undo(): Promise<void> {
    const { state } = this;
    if (state.is !== 'done') return;
    await this.#desk.source.unload(state.report.document);
    this.#become({ is: 'undone', title: state.title });
  }

  #upload(): Upload {
    const { language, format } = this.#settings;
    const pasted = this.#file === null;
    // What is pasted has no name of its own; without one, each would take the place of the one before.
    const title = this.#settings.title.trim() || (pasted ? firstWords(this.#pasted) : '');
    const id = this.#settings.id.trim() || (pasted ? readableId(title) : '');
    return {
      name: this.#file?.name ?? PASTED,
      ...(title === '' ? {} : { title }),
      ...(language === '' ? {} : { language }),
      ...(id === '' ? {} : { id }),
      ...(format === '' ? {} : { format }),
    };
  }

  #bytes(): Blob {
    return this.#file ?? new Blob([this.#pasted], { type: 'text/plain' });
  }

  async #attempt(before: AddingState, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const attempt = new AbortController();
    this.#work = attempt;
    try {
      await work(attempt.signal);
    } catch (failure) {
      const problem = failure instanceof SourceError ? await this.#toldApart(failure) : failure;
      if (attempt.signal.aborted) return;
      if (!(problem instanceof SourceError)) throw problem;
      this.#desk.noteRefusal(problem);
      this.#become(before);
      this.#problem = problem;
      this.changed();
    }
  }

  /** A file that has changed or gone since it was chosen, or is a folder, breaks a request just as a dead server does. */
  async #toldApart(failure: SourceError): Promise<SourceError> {
    if (failure.code !== 'unreachable') return failure;
    try {
      await this.#bytes().slice(0, 1).arrayBuffer();
      return failure;
    } catch (cause) {
      return new SourceError('file_gone', `${this.name} cannot be read any more.`, { cause });
    }
  }

  #become(state: AddingState): void {
    this.#state = state;
    this.#problem = null;
    this.#cancelled = false;
    this.#amid = false;
    this.changed();
  }
}

/** The first line with words in it, cut between words. */
function firstWords(text: string): string {
  const line = (/[^\n]*[\p{L}\p{N}][^\n]*/u.exec(text)?.[0] ?? '').replace(/^[#>*\s]+/, '').trim();
  if (line.length <= LONGEST_TITLE) return line;
  const space = line.lastIndexOf(' ', LONGEST_TITLE);
  return `${line.slice(0, space > 20 ? space : LONGEST_TITLE)}…`;
}
