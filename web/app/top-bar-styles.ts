import { css } from 'lit';

export const topBarStyles = css`
  :host {
    display: flex;
    align-items: center;
    gap: var(--t-space-4);
    padding: var(--t-space-2) var(--t-space-4);
    border-block-end: 1px solid var(--t-line);
    background: var(--t-surface);
  }

  .brand {
    display: flex;
    align-items: baseline;
    gap: var(--t-space-3);
    margin: 0;
    flex: none;
    font-family: var(--t-serif);
    font-size: var(--t-size-xl);
    font-weight: 600;
    letter-spacing: -0.01em;
    line-height: 1;
  }

  .brand small {
    font-family: var(--t-sans);
    font-size: var(--t-size-s);
    font-weight: 400;
    letter-spacing: 0;
    color: var(--t-ink-soft);
  }

  telusur-node-search {
    flex: 1 1 20rem;
    max-inline-size: 27rem;
    margin-inline-end: auto;
  }

  .tools,
  .group {
    display: flex;
    align-items: center;
    gap: 2px;
  }

  .tools {
    flex: none;
    gap: var(--t-space-2);
  }

  .group + .group {
    padding-inline-start: var(--t-space-2);
    border-inline-start: 1px solid var(--t-line);
  }

  .button[aria-expanded='true'] {
    background: var(--t-accent-soft);
  }

  .language {
    inline-size: auto;
    padding-inline: var(--t-space-2);
    font-weight: 600;
    font-size: var(--t-size-s);
  }

  [popover] {
    position: fixed;
    inset: auto;
    inset-block-start: 60px;
    inset-inline-end: var(--t-space-4);
    margin: 0;
    padding: var(--t-space-2);
    inline-size: min(22rem, calc(100vw - 2 * var(--t-space-4)));
    max-block-size: min(32rem, 70dvh);
    overflow: auto;
    border: 1px solid var(--t-line);
    border-radius: var(--t-radius-l);
    background: var(--t-raised);
    color: var(--t-ink);
    box-shadow: 0 10px 36px var(--t-shadow);
  }

  .narrow {
    display: none;
  }

  @media (max-width: 1280px) {
    .brand small {
      display: none;
    }
  }

  @media (max-width: 1080px) {
    .labelled span {
      display: none;
    }
  }

  @media (max-width: 940px) {
    .wide {
      display: none !important;
    }

    .narrow {
      display: inline-flex;
    }
  }

  @media (max-width: 760px) {
    :host {
      gap: var(--t-space-3);
      padding: var(--t-space-2) var(--t-space-3);
    }

    .brand {
      font-size: var(--t-size-l);
    }

    .tools {
      position: fixed;
      z-index: 10;
      inset: auto 0 0;
      justify-content: space-around;
      padding: 4px var(--t-space-2) calc(4px + env(safe-area-inset-bottom));
      border-block-start: 1px solid var(--t-line);
      background: var(--t-surface);
    }

    .group,
    .group + .group {
      display: contents;
    }

    [popover] {
      inset-block: auto 60px;
    }
  }
`;
