import { css } from 'lit';

export const appStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    block-size: 100dvh;
    background: var(--t-paper);
    color: var(--t-ink);
  }

  .skips {
    position: absolute;
    z-index: 50;
    inset-block-start: var(--t-space-2);
    inset-inline-start: var(--t-space-2);
    display: flex;
    gap: var(--t-space-2);
  }

  .skips .button:not(:focus-visible) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .skips .button:focus-visible {
    background: var(--t-surface);
  }

  telusur-top-bar {
    position: relative;
    z-index: 20;
  }

  main {
    position: relative;
    min-inline-size: 0;
    overflow: hidden;
  }

  telusur-graph-canvas,
  telusur-state {
    position: absolute;
    inset: 0;
  }

  .card {
    position: absolute;
    z-index: 8;
    inset-inline-start: var(--t-space-3);
    border: 1px solid var(--t-line);
    border-radius: var(--t-radius-l);
    background: var(--t-surface);
  }

  .close {
    inline-size: 32px;
    min-block-size: 32px;
  }

  .legend {
    inset-block-start: var(--t-space-3);
    inline-size: 216px;
    max-block-size: calc(100% - 2 * var(--t-space-3));
    overflow: auto;
    padding: 0 var(--t-space-2) var(--t-space-2);
  }

  .waiting {
    visibility: hidden;
  }

  .legend header {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    padding-block: var(--t-space-2) var(--t-space-1);
    background: var(--t-surface);
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding-inline-start: var(--t-space-2);
    color: var(--t-ink-soft);
    font-size: var(--t-size-xs);
    font-variant-numeric: tabular-nums;
  }

  .legend p,
  .legend h2 {
    margin: 0;
    line-height: 1.35;
  }

  .legend h2 {
    font-family: var(--t-serif);
    font-size: var(--t-size-m);
    font-weight: 600;
    color: var(--t-ink);
  }

  .outline {
    z-index: 9;
    inset-block: var(--t-space-3);
    inline-size: 320px;
    display: flex;
    background: var(--t-surface);
    box-shadow: 0 6px 28px var(--t-shadow);
  }

  .outline .close {
    position: absolute;
    z-index: 2;
    inset-block-start: var(--t-space-3);
    inset-inline-end: var(--t-space-3);
  }

  telusur-outline {
    flex: 1;
    min-inline-size: 0;
  }

  .outline ~ .legend {
    display: none;
  }

  telusur-canvas-tools {
    position: absolute;
    z-index: 7;
    inset-block-end: var(--t-space-4);
    inset-inline-end: var(--t-space-4);
  }

  telusur-first-hint {
    position: absolute;
    z-index: 7;
    inset-block-end: var(--t-space-4);
    inset-inline: calc(var(--left, 0px) + 72px) 72px;
    display: grid;
    justify-items: center;
    pointer-events: none;
  }

  .drop {
    position: fixed;
    z-index: 40;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--t-space-2);
    padding: var(--t-space-6);
    outline: 2px dashed var(--t-accent);
    outline-offset: calc(-1 * var(--t-space-4));
    background: color-mix(in oklab, var(--t-surface) 94%, transparent);
    text-align: center;
    pointer-events: none;
  }

  .drop p {
    margin: 0;
    max-inline-size: 34rem;
    color: var(--t-ink-soft);
    text-wrap: balance;
  }

  .drop p:first-child {
    display: flex;
    align-items: center;
    gap: var(--t-space-2);
    color: var(--t-ink);
    font-family: var(--t-serif);
    font-size: var(--t-size-xl);
    font-weight: 600;
  }

  telusur-notices {
    position: absolute;
    z-index: 15;
    inset-block-end: var(--t-space-6);
    inset-inline: 0;
  }

  @media (max-width: 760px) {
    :host {
      padding-block-end: calc(53px + env(safe-area-inset-bottom));
      box-sizing: border-box;
    }

    .card {
      z-index: 13;
      inset: auto 0 0;
      inline-size: auto;
      max-block-size: max(62%, 260px);
      border-radius: var(--t-radius-l) var(--t-radius-l) 0 0;
      border-block-end: 0;
      box-shadow: 0 -6px 28px var(--t-shadow);
    }

    .outline {
      block-size: calc(100% - 8px);
      max-block-size: none;
    }

    .close {
      inline-size: 44px;
      min-block-size: 44px;
    }

    telusur-canvas-tools {
      inset-block-end: var(--t-space-3);
      inset-inline-end: var(--t-space-3);
    }

    telusur-first-hint {
      inset-inline: var(--t-space-3) 68px;
      inset-block-end: var(--t-space-3);
    }
  }
`;
