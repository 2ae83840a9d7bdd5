import {byId} from '../elements.js';

const answer = await fetch('/portal-origin.json');
const {portalOrigin} = (await answer.json()) as {portalOrigin: string};
byId<HTMLAnchorElement>('portal').href = portalOrigin;
