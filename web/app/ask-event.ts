/** What a bar or a panel asks of the page around it. */
export type Ask = 'outline' | 'legend' | DialogName;

/** Each is fetched when it is first asked for. */
export type DialogName = 'help' | 'add' | 'corrections' | 'compare';

export class AskEvent extends Event {
  static readonly type = 'ask';
  readonly ask: Ask;
  /** Id of the document that it is about; '' for none. */
  readonly about: string;

  constructor(ask: Ask, about = '') {
    super(AskEvent.type, { bubbles: true, composed: true });
    this.ask = ask;
    this.about = about;
  }
}

declare global {
  interface HTMLElementEventMap {
    ask: AskEvent;
  }
}
