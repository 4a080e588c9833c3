import { css } from 'lit';

/** Fields with their labels, the same in every form of the editing. */
export const formStyles = css`
  label,
  .labelled {
    display: grid;
    align-content: start;
    gap: var(--t-space-1);
    min-inline-size: 0;
    font-size: var(--t-size-s);
  }

  .name {
    font-weight: 600;
  }

  .aside {
    font-weight: 400;
    color: var(--t-ink-soft);
  }

  .field {
    inline-size: 100%;
    min-inline-size: 0;
    font-size: var(--t-size-s);
  }

  textarea.field {
    min-block-size: 4.5rem;
    padding-block: var(--t-space-2);
    resize: vertical;
    line-height: var(--t-lead);
  }

  .check {
    display: flex;
    align-items: center;
    gap: var(--t-space-2);
    min-block-size: var(--t-target);
    cursor: pointer;
  }

  .check input {
    flex: none;
    inline-size: 1.1rem;
    block-size: 1.1rem;
    margin: 0;
  }

  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
    gap: var(--t-space-3) var(--t-space-4);
  }

  .problem {
    display: flex;
    gap: var(--t-space-2);
    padding: var(--t-space-3);
    border-inline-start: 3px solid var(--t-danger);
    background: var(--t-sunken);
    font-size: var(--t-size-s);
    overflow-wrap: anywhere;
  }

  .problem t-icon {
    margin-block-start: 0.15em;
    color: var(--t-danger);
  }

  .problem .what {
    font-weight: 600;
  }

  @media (pointer: coarse) {
    .field {
      font-size: 1rem;
    }
  }
`;
