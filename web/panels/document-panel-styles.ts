import { css } from 'lit';

export const documentPanelStyles = css`
  header .facts {
    margin-block-start: var(--t-space-3);
  }

  .counts {
    margin-block: var(--t-space-2);
  }

  .tabs {
    display: flex;
    gap: var(--t-space-5);
    border-block-end: 1px solid var(--t-line);
  }

  .tab {
    min-block-size: max(var(--t-target), 40px);
    padding: 0;
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    color: var(--t-ink-soft);
    font-size: var(--t-size-s);
    font-weight: 600;
    cursor: pointer;
  }

  .tab:hover {
    color: var(--t-ink);
  }

  .tab[aria-selected='true'] {
    border-block-end-color: var(--t-accent);
    color: var(--t-ink);
  }

  @media (forced-colors: active) {
    .tab {
      border-block-end-color: Canvas;
    }

    .tab[aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }

  .tabs + div > section {
    border-block-start: 0;
  }

  .hint {
    margin-block-end: var(--t-space-4);
  }

  .text {
    font-size: 1.0625rem;
  }

  telusur-text-slice {
    display: block;
    margin-inline: -6px;
    padding-inline: 6px;
    content-visibility: auto;
    contain-intrinsic-size: auto 3000px;
  }

  .paragraph {
    margin-block-end: 1em;
    hyphens: auto;
  }

  .record .passage {
    white-space: pre-wrap;
    hyphens: manual;
  }

  .locator {
    font-family: var(--t-sans);
    font-size: var(--t-size-xs);
    color: var(--t-ink-soft);
  }

  .passage:focus {
    outline: none;
  }

  .mention {
    border-radius: 2px;
    text-decoration: underline 1.5px var(--t-family-other);
    text-underline-offset: 0.22em;
    text-decoration-skip-ink: none;
    cursor: pointer;
  }

  .mention[data-family='Actor'] {
    text-decoration-color: var(--t-family-actor);
  }

  .mention[data-family='Threat'] {
    text-decoration-color: var(--t-family-threat);
  }

  .mention[data-family='Field'] {
    text-decoration-color: var(--t-family-field);
  }

  .mention[data-family='Practice'] {
    text-decoration-color: var(--t-family-practice);
  }

  .mention[data-family='Idea'] {
    text-decoration-color: var(--t-family-idea);
  }

  .mention[data-family='Evidence'] {
    text-decoration-color: var(--t-family-evidence);
  }

  .mention:hover,
  .mention.pointed {
    background: var(--t-accent-soft);
  }

  /* In the line of the text, and no button element, so that it stays with the last word. */
  .states {
    padding: 0.3em 0.5em;
    border-radius: var(--t-radius-full);
    color: var(--t-accent);
    font-family: var(--t-sans);
    font-size: 0.72em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1;
    vertical-align: 0.4em;
    cursor: pointer;
    user-select: none;
    -webkit-user-select: none;
  }

  .states:hover,
  .states[aria-expanded='true'] {
    background: var(--t-accent-soft);
  }

  .stated {
    margin-block: calc(-1 * var(--t-space-2)) var(--t-space-4);
    padding: var(--t-space-1);
    border-radius: var(--t-radius-m);
    background: var(--t-sunken);
    font-family: var(--t-sans);
    line-height: var(--t-lead);
  }
`;
