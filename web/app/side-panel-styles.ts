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
    border-radius: inherit;
  }

  .close {
    position: absolute;
    z-index: 2;
    inset-block-start: var(--t-space-3);
    inset-inline-end: var(--t-space-3);
    inline-size: 40px;
    block-size: 40px;
    background: color-mix(in oklab, var(--t-surface) 85%, transparent);
  }

  .grip {
    display: none;
  }

  @media (max-width: 760px) {
    :host {
      position: fixed;
      inset: auto 0 calc(53px + env(safe-area-inset-bottom));
      inline-size: auto;
      block-size: auto;
    }

    .frame {
      block-size: 54dvh;
      border-radius: var(--t-radius-l) var(--t-radius-l) 0 0;
      border-block-end: 0;
      padding-block-start: 18px;
      transition: block-size var(--t-slow) var(--t-ease);
    }

    .frame.tall {
      block-size: calc(100dvh - 77px);
    }

    @keyframes in {
      from {
        translate: 0 40px;
      }
    }

    .grip {
      display: block;
      position: absolute;
      inset-block-start: 0;
      inset-inline: 64px;
      block-size: 24px;
      border: 0;
      background: none;
      cursor: pointer;
    }

    .grip::after {
      content: '';
      position: absolute;
      inset-block-start: 8px;
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
