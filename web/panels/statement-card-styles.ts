import { css } from 'lit';

export const statementCardStyles = css`
  :host {
    padding: 0;
  }

  figure {
    display: grid;
    gap: var(--t-space-2);
    padding-block: var(--t-space-4);
  }

  .doubts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--t-space-1) var(--t-space-2);
    font-size: var(--t-size-s);
  }

  blockquote {
    padding-inline-start: var(--t-space-4);
    border-inline-start: 2px solid var(--t-line);
    color: var(--t-ink-soft);
  }

  .denied mark {
    background: none;
    text-decoration: underline 2px var(--t-danger);
    text-decoration-style: wavy;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
  }

  blockquote + .link {
    justify-self: start;
  }

  figcaption {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--t-space-2);
    font-size: var(--t-size-s);
  }

  figcaption t-icon {
    align-self: center;
    color: var(--t-ink-soft);
  }

  .foot {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: var(--t-space-2);
  }

  .foot .button {
    flex: none;
    font-weight: 400;
  }

  details {
    flex: 1;
    min-inline-size: 0;
  }

  summary {
    inline-size: max-content;
    max-inline-size: 100%;
    font-size: var(--t-size-s);
    line-height: var(--t-target);
    color: var(--t-ink-soft);
    cursor: pointer;
  }

  summary:hover {
    color: var(--t-accent);
  }
`;
