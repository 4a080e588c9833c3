import { css } from 'lit';

export const nodeSearchStyles = css`
  :host {
    display: block;
    position: relative;
    min-inline-size: 0;
  }

  .box {
    display: flex;
    align-items: center;
    gap: var(--t-space-2);
    padding-inline: var(--t-space-3) var(--t-space-1);
    min-block-size: max(var(--t-target), 38px);
    border: 1px solid var(--t-line-strong);
    border-radius: var(--t-radius-full);
    background: var(--t-surface);
    color: var(--t-ink-soft);
  }

  .box:focus-within {
    outline: 2px solid var(--t-focus);
    outline-offset: 1px;
  }

  input {
    flex: 1;
    min-inline-size: 0;
    border: 0;
    padding: 0;
    background: none;
    color: var(--t-ink);
    font-size: var(--t-size-m);
    text-overflow: ellipsis;
  }

  input:focus-visible {
    outline: none;
  }

  input::placeholder {
    color: var(--t-ink-soft);
    opacity: 1;
  }

  input::-webkit-search-cancel-button {
    display: none;
  }

  kbd {
    padding: 0 0.4em;
    margin-inline-end: var(--t-space-2);
    border: 1px solid var(--t-line);
    border-radius: var(--t-radius-s);
    font-family: var(--t-sans);
    font-size: var(--t-size-xs);
    line-height: 1.5;
  }

  @media (pointer: coarse) {
    kbd {
      display: none;
    }
  }

  .clear {
    min-block-size: 28px;
    inline-size: 28px;
    border-radius: var(--t-radius-full);
  }

  .list {
    position: absolute;
    z-index: 30;
    inset-block-start: calc(100% + 6px);
    inset-inline: 0;
    max-block-size: min(70dvh, 34rem);
    overflow: auto;
    padding: var(--t-space-2);
    border: 1px solid var(--t-line);
    border-radius: var(--t-radius-l);
    background: var(--t-raised);
    box-shadow: 0 10px 36px var(--t-shadow);
  }

  .heading {
    display: flex;
    align-items: center;
    gap: var(--t-space-2);
    padding: var(--t-space-2) var(--t-space-2) var(--t-space-1);
    font-size: var(--t-size-xs);
    font-weight: 600;
    letter-spacing: 0.03em;
    color: var(--t-ink-soft);
  }

  [role='option'] {
    display: flex;
    align-content: center;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--t-space-2);
    min-block-size: max(var(--t-target), 34px);
    padding: 5px var(--t-space-2) 5px 2.05rem;
    border-radius: var(--t-radius-m);
    cursor: pointer;
    line-height: 1.3;
  }

  [role='option'][aria-selected='true'] {
    background: var(--t-accent-soft);
  }

  .name {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }

  mark {
    background: none;
    color: inherit;
    font-weight: 700;
    text-decoration: underline;
    text-decoration-color: var(--t-accent);
    text-decoration-thickness: 2px;
    text-underline-offset: 3px;
  }

  .alias {
    display: block;
    font-size: var(--t-size-xs);
    color: var(--t-ink-soft);
  }

  .count {
    flex: none;
    font-size: var(--t-size-xs);
    color: var(--t-ink-soft);
    font-variant-numeric: tabular-nums;
  }

  .none {
    display: grid;
    gap: var(--t-space-1);
    justify-items: start;
    padding: var(--t-space-4);
    overflow-wrap: anywhere;
  }

  .none p {
    margin: 0;
  }

  .soft {
    color: var(--t-ink-soft);
    font-size: var(--t-size-s);
  }
`;
