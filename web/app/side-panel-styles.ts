import { css } from 'lit';

export const sidePanelStyles = css`
  :host {
    display: block;
    position: absolute;
    z-index: 12;
    inset-block: var(--t-space-3);
    inset-inline-end: var(--t-space-3);
    inline-size: min(420px, 42vw);
    pointer-events: none;
  }

  .frame {
    position: relative;
    display: flex;
    flex-direction: column;
    max-block-size: 100%;
    block-size: 100%;
    border: 1px solid var(--t-line);
    border-radius: var(--t-radius-l);
    background: var(--t-surface);
    box-shadow: 0 6px 28px var(--t-shadow);
    pointer-events: auto;
    animation: in var(--t-slow) var(--t-ease);
  }

  @keyframes in {
    from {
      opacity: 0;
      translate: 12px 0;
    }
  }

  .content {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block-start: 60px;
    border-radius: inherit;
  }

  /* Over the content, which runs beneath it as soon as it is scrolled. */
  .bar {
    position: absolute;
    z-index: 2;
    inset-block-start: 0;
    inset-inline: 0;
    display: flex;
    align-items: center;
    gap: var(--t-space-3);
    block-size: 56px;
    padding-inline: var(--t-space-5) var(--t-space-2);
    border-block-end: 1px solid transparent;
    border-radius: var(--t-radius-l) var(--t-radius-l) 0 0;
    pointer-events: none;
  }

  .bar.some,
  .bar.past {
    border-color: var(--t-line);
    background: var(--t-surface);
    pointer-events: auto;
  }

  .title {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    overflow: hidden;
    font-size: var(--t-size-s);
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
    visibility: hidden;
  }

  .bar.past .title {
    visibility: visible;
  }

  .close {
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    pointer-events: auto;
  }

  .grip {
    display: none;
  }

  @media (max-width: 760px) {
    :host {
      inset: auto 0 0;
      inline-size: auto;
      block-size: min(max(54%, 260px), 100% - 8px);
      transition: block-size var(--t-slow) var(--t-ease);
    }

    :host([height='tall']) {
      block-size: calc(100% - 8px);
    }

    :host([height='peek']) {
      block-size: 56px;
    }

    :host([dragged]) {
      transition: none;
    }

    .frame {
      padding-block-start: 14px;
      border-radius: var(--t-radius-l) var(--t-radius-l) 0 0;
      border-block-end: 0;
    }

    :host([height='peek']) .content {
      visibility: hidden;
    }

    @keyframes in {
      from {
        translate: 0 40px;
      }
    }

    .bar {
      padding-block-start: 8px;
      padding-inline-start: var(--t-space-4);
      touch-action: none;
    }

    :host([height='peek']) .bar {
      pointer-events: auto;
    }

    :host([height='peek']) .title {
      visibility: visible;
    }

    .grip {
      display: block;
      position: absolute;
      inset-block-start: 0;
      inset-inline: 64px;
      block-size: 26px;
      border: 0;
      background: none;
      cursor: pointer;
      pointer-events: auto;
      touch-action: none;
    }

    .grip::after {
      content: '';
      position: absolute;
      inset-block-start: 6px;
      inset-inline-start: calc(50% - 22px);
      inline-size: 44px;
      block-size: 4px;
      border-radius: 2px;
      background: var(--t-line-strong);
    }

    .close {
      inline-size: 44px;
      block-size: 44px;
    }
  }
`;
