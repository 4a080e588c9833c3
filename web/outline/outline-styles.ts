import { css } from 'lit';

export const outlineStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    font-size: var(--t-size-s);
  }

  header {
    display: grid;
    gap: var(--t-space-2);
    padding: var(--t-space-4) var(--t-space-4) var(--t-space-3);
    border-block-end: 1px solid var(--t-line);
  }

  h2 {
    margin: 0;
    padding-inline-end: 48px;
    font-family: var(--t-serif);
    font-size: var(--t-size-l);
    font-weight: 600;
    line-height: 1.6;
  }

  h2:focus {
    outline: none;
  }

  .field {
    inline-size: 100%;
    font-size: var(--t-size-s);
  }

  [role='tree'] {
    flex: 1;
    overflow: auto;
    padding: var(--t-space-2);
  }

  .row {
    display: flex;
    align-items: baseline;
    gap: var(--t-space-2);
    min-block-size: max(var(--t-target), 28px);
    padding: 4px var(--t-space-2);
    border-radius: var(--t-radius-s);
    line-height: 1.3;
    cursor: pointer;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 28px;
  }

  .row:hover {
    background: var(--t-accent-soft);
  }

  .row:focus-visible {
    outline-offset: -2px;
  }

  .row.current {
    background: var(--t-accent-soft);
    font-weight: 600;
  }

  .row.kind {
    align-items: center;
    font-weight: 600;
  }

  .row.node {
    padding-inline-start: 1.6rem;
  }

  .row.edge,
  .row.expand {
    padding-inline-start: 3.1rem;
  }

  .row.expand {
    color: var(--t-accent);
  }

  .shown {
    display: contents;
  }

  .twisty {
    flex: none;
    inline-size: 1.1rem;
    color: var(--t-ink-soft);
  }

  .twisty t-icon {
    transition: rotate var(--t-fast) var(--t-ease);
  }

  .row[aria-expanded='true'] .twisty t-icon {
    rotate: 90deg;
  }

  .edge .twisty,
  .expand .twisty {
    display: none;
  }

  .name {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }

  .relation {
    font-style: italic;
    color: var(--t-ink-soft);
  }

  .denied {
    text-decoration: line-through;
    text-decoration-color: var(--t-danger);
  }

  .count {
    flex: none;
    color: var(--t-ink-soft);
    font-size: var(--t-size-xs);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .none {
    margin: 0;
    padding: var(--t-space-4);
    color: var(--t-ink-soft);
  }
`;
