import { css } from 'lit';

/** Headings, labels and quoted text, the same in every panel. */
export const textStyles = css`
  h2,
  h3,
  h4,
  p,
  dl,
  dd,
  ul,
  ol,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  h2 {
    font-family: var(--t-serif);
    font-size: var(--t-size-xl);
    font-weight: 600;
    line-height: var(--t-lead-tight);
    letter-spacing: -0.005em;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  /* It takes the focus when its panel opens, and is no control. */
  h2:focus {
    outline: none;
  }

  h3 {
    font-size: var(--t-size-xs);
    font-weight: 600;
    line-height: var(--t-lead-tight);
    letter-spacing: 0.04em;
    text-transform: uppercase;
    color: var(--t-ink-soft);
  }

  .soft {
    color: var(--t-ink-soft);
  }

  .small {
    font-size: var(--t-size-s);
  }

  .number {
    font-variant-numeric: tabular-nums;
  }

  .set {
    font-family: var(--t-serif);
    font-size: var(--t-size-m);
    line-height: var(--t-lead-text);
    overflow-wrap: anywhere;
    hanging-punctuation: first last;
  }

  mark {
    padding-block: 0.1em;
    border-radius: 2px;
    background: var(--t-marker);
    color: var(--t-ink);
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }

  @media (forced-colors: active) {
    mark,
    mark * {
      background: Mark;
      color: MarkText;
    }
  }

  bdi {
    overflow-wrap: anywhere;
  }
`;
