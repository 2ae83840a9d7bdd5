import {css} from 'lit';

export const tenantProviderStyles = css`
  :host {
    display: contents;
  }
`;
