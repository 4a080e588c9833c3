import { css } from 'lit';

export const reviewItemStyles = css`
  :host {
    display: block;
    overflow-wrap: anywhere;
  }

  .item {
    display: grid;
    gap: var(--t-space-2);
    padding-block: var(--t-space-3) var(--t-space-4);
  }

  h4 {
    margin: 0;
    font-size: var(--t-size-m);
    font-weight: 600;
    line-height: 1.35;
  }

  blockquote {
    padding-inline-start: var(--t-space-3);
    border-inline-start: 2px solid var(--t-line);
    font-size: 0.9375rem;
    line-height: 1.5;
  }

  .where {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--t-space-3);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--t-space-2);
    min-inline-size: 0;
  }

  .row .button {
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .kind {
    flex: 1 1 9rem;
  }

  .ends {
    gap: var(--t-space-2) var(--t-space-4);
    font-size: var(--t-size-s);
  }

  .decided blockquote {
    display: none;
  }

  .decision {
    padding: var(--t-space-1) var(--t-space-3);
    border-radius: var(--t-radius-m);
    background: var(--t-accent-soft);
    font-size: var(--t-size-s);
  }

  .decision > span {
    flex: 1;
    min-inline-size: 0;
  }

  .decision .soft {
    color: inherit;
  }

  @media (pointer: coarse) {
    .where .link {
      min-block-size: 44px;
    }
  }
`;
