import { css } from 'lit';

/** Buttons, chips, links and fields, the same in every component. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  :focus-visible {
    outline: 2px solid var(--t-focus);
    outline-offset: 2px;
    border-radius: var(--t-radius-s);
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--t-space-2);
    min-block-size: var(--t-target);
    padding: var(--t-space-1) var(--t-space-3);
    border: 1px solid var(--t-line-strong);
    border-radius: var(--t-radius-m);
    background: transparent;
    color: var(--t-ink);
    font-size: var(--t-size-s);
    font-weight: 500;
    line-height: 1.2;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color var(--t-fast) var(--t-ease),
      border-color var(--t-fast) var(--t-ease);
  }

  .button t-icon {
    color: var(--t-ink-soft);
  }

  .button:hover {
    background: var(--t-accent-soft);
    border-color: var(--t-accent);
  }

  .button:active {
    background: var(--t-sunken);
  }

  .button:disabled,
  .button[aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
    background: transparent;
    border-color: var(--t-line-strong);
  }

  .button.primary {
    background: var(--t-accent);
    border-color: var(--t-accent);
    color: var(--t-on-accent);
  }

  .button.primary:hover {
    background: color-mix(in oklab, var(--t-accent) 86%, var(--t-ink));
  }

  .button.primary t-icon {
    color: inherit;
  }

  .button.quiet {
    border-color: transparent;
  }

  .button.quiet:hover {
    border-color: transparent;
  }

  .button.icon {
    inline-size: var(--t-target);
    padding: 0;
    font-size: var(--t-size-m);
  }

  .button[aria-pressed='true'] {
    background: var(--t-accent-soft);
    border-color: var(--t-accent);
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--t-space-1);
    max-inline-size: 100%;
    min-block-size: 24px;
    padding: 0 var(--t-space-2);
    border: 1px solid var(--t-line);
    border-radius: var(--t-radius-full);
    background: var(--t-surface);
    color: var(--t-ink);
    font-size: var(--t-size-xs);
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--t-accent);
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
    text-decoration-color: color-mix(in oklab, var(--t-accent) 45%, transparent);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .link:hover {
    text-decoration-color: currentcolor;
    text-decoration-thickness: 2px;
  }

  .field {
    min-block-size: max(var(--t-target), 36px);
    padding: var(--t-space-1) var(--t-space-3);
    border: 1px solid var(--t-line-strong);
    border-radius: var(--t-radius-m);
    background: var(--t-surface);
    color: var(--t-ink);
    font-size: var(--t-size-m);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }

  @media (pointer: coarse) {
    .chip {
      min-block-size: 32px;
    }

    button.chip,
    .field {
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .button.quiet {
      border-color: Canvas;
    }

    .button[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }

    /* Else the browser lays a plate of the page's colour behind its words, and they are gone. */
    .button.primary,
    .button.primary:hover {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: ButtonText;
      color: ButtonFace;
    }

    .button:disabled,
    .button[aria-disabled='true'],
    .button.primary:disabled {
      opacity: 1;
      border-color: GrayText;
      background: ButtonFace;
      color: GrayText;
    }
  }
`;
