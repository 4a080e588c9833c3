import { css } from 'lit';

export const addPreviewStyles = css`
  :host {
    display: grid;
    gap: var(--t-space-4);
    overflow-wrap: anywhere;
  }

  .document {
    font-family: var(--t-serif);
    font-size: var(--t-size-l);
    letter-spacing: 0;
    text-transform: none;
    color: var(--t-ink);
    max-block-size: 6em;
    overflow: auto;
  }

  .document:focus {
    outline: none;
  }

  @media (forced-colors: active) {
    .counts {
      border: 1px solid CanvasText;
    }
  }

  section > h3 {
    margin-block-end: var(--t-space-2);
  }

  .counts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr));
    gap: var(--t-space-3);
    padding: var(--t-space-3) var(--t-space-4);
    border-radius: var(--t-radius-m);
    background: var(--t-sunken);
  }

  .counts div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    font-size: var(--t-size-s);
  }

  .counts dd:last-child {
    order: -1;
    min-block-size: 1.3em;
    font-size: var(--t-size-xs);
  }

  .figure {
    font-family: var(--t-serif);
    font-size: var(--t-size-xl);
    font-weight: 600;
    line-height: 1.2;
  }

  .kinds > li {
    display: grid;
    grid-template-columns: 11rem minmax(0, 1fr);
    align-items: start;
    gap: var(--t-space-1) var(--t-space-3);
    padding-block: var(--t-space-2);
  }

  .kind {
    display: flex;
    align-items: center;
    min-block-size: 28px;
    gap: var(--t-space-2);
    font-size: var(--t-size-s);
    color: var(--t-ink-soft);
  }

  @media (max-width: 760px) {
    .kinds > li {
      grid-template-columns: minmax(0, 1fr);
    }

    .kind {
      min-block-size: 0;
    }
  }

  .entities {
    display: flex;
    flex-wrap: wrap;
    gap: var(--t-space-2);
  }

  .kinds + .button,
  .relations + .button,
  .doubts + .button {
    margin-block-start: var(--t-space-3);
  }

  .chip {
    font-size: var(--t-size-s);
    padding-block: 2px;
  }

  .chip .soft {
    font-size: var(--t-size-xs);
  }

  .relations li,
  .doubts li {
    padding-block: var(--t-space-3);
  }

  .relations li + li,
  .doubts li + li {
    border-block-start: 1px solid var(--t-line);
  }

  .says {
    font-size: var(--t-size-s);
    font-weight: 500;
  }

  .relation {
    font-weight: 400;
    font-style: italic;
    color: var(--t-ink-soft);
  }

  .denied .relation {
    color: var(--t-danger);
    text-decoration: line-through;
  }

  blockquote {
    margin-block-start: var(--t-space-1);
    padding-inline-start: var(--t-space-3);
    border-inline-start: 2px solid var(--t-line);
    line-height: 1.5;
    max-block-size: 9em;
    overflow: auto;
  }

  .phrase {
    font-weight: 600;
  }

  .note {
    margin-block-end: var(--t-space-1);
  }

  .tag {
    display: inline-flex;
    padding-inline: var(--t-space-2);
    border: 1px solid currentcolor;
    border-radius: var(--t-radius-full);
    font-size: var(--t-size-xs);
    line-height: 1.5;
  }

  .tag.denied {
    color: var(--t-danger);
  }

  .tag.doubtful {
    color: var(--t-doubt);
  }

  .callout {
    display: flex;
    gap: var(--t-space-2);
    padding: var(--t-space-2) var(--t-space-3);
    border-inline-start: 3px solid var(--t-doubt);
    background: var(--t-sunken);
    font-size: var(--t-size-s);
  }
`;
