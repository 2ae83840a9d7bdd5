/** Owns the shapes that stand in while content loads. */
import {css, html, type TemplateResult} from 'lit';

export const bone = (size: 'short' | 'medium' | 'long'): TemplateResult =>
  html`<span class="bone ${size}"></span>`;

export const skeletonStyles = css`
  .bone {
    display: inline-block;
    block-size: 10px;
    border-radius: 5px;
    background: var(--_line);
    animation: te-breathe 1.6s ease-in-out infinite;
  }
  .bone.short {
    inline-size: 56px;
  }
  .bone.medium {
    inline-size: 96px;
  }
  .bone.long {
    inline-size: 168px;
    max-inline-size: 100%;
  }
  @keyframes te-breathe {
    50% {
      opacity: 0.45;
    }
  }
`;
