import { css } from 'lit';

/** The frame that all panels share: margins, sections, rows of facts. */
export const panelStyles = css`
  :host {
    display: block;
    padding: var(--t-space-4) var(--t-space-5) var(--t-space-7);
    color: var(--t-ink);
    overflow-wrap: anywhere;
  }

  header {
    padding-inline-end: 48px;
    padding-block-end: var(--t-space-4);
  }

  .eyebrow {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--t-space-1) var(--t-space-2);
    min-block-size: 28px;
    margin-block-end: var(--t-space-1);
    font-size: var(--t-size-s);
    color: var(--t-ink-soft);
  }

  section {
    padding-block: var(--t-space-4);
    border-block-start: 1px solid var(--t-line);
  }

  section > h3 {
    margin-block-end: var(--t-space-3);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--t-space-2);
  }

  .facts {
    display: grid;
    grid-template-columns: minmax(5.5rem, max-content) minmax(0, 1fr);
    gap: var(--t-space-1) var(--t-space-4);
    font-size: var(--t-size-s);
  }

  .facts dt {
    color: var(--t-ink-soft);
  }

  .tag {
    display: inline-flex;
    align-items: center;
    gap: var(--t-space-1);
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

  .callout.denied {
    border-color: var(--t-danger);
  }

  .callout t-icon {
    margin-block-start: 0.15em;
    color: var(--t-doubt);
  }

  .callout.denied t-icon {
    color: var(--t-danger);
  }

  @media (max-width: 400px) {
    :host {
      padding-inline: var(--t-space-4);
    }
  }
`;
