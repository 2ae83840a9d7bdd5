import {css} from 'lit';

export const deviceFormStyles = css`
  .models {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(160px, 1fr));
    gap: 8px;
  }
  .model-card {
    position: relative;
    display: grid;
    gap: 10px;
    align-content: start;
  }
  .model-card input {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-start: 12px;
    margin: 0;
  }
  .model-picture {
    display: grid;
    place-items: center;
    block-size: 88px;
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
  }
  .model-card:has(:checked) .model-picture {
    background: var(--_surface-raised);
  }
  .model-picture .icon {
    inline-size: 56px;
    block-size: 56px;
    stroke-width: 1;
  }
  .model-picture img {
    max-inline-size: 100%;
    block-size: 88px;
    object-fit: contain;
  }
  .price {
    font-variant-numeric: tabular-nums;
  }
  .delivery {
    gap: 14px;
  }
  .part-legend {
    font-weight: 600;
  }
  .delivery-place {
    display: grid;
    grid-template-columns: minmax(96px, 1fr) 2fr;
    gap: 12px;
    align-items: start;
  }
`;
