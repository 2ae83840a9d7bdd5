/** Owns what the parts of an entry and of a period are called. */
import type {AccessEvent, AccessHolding} from '../../model/history.js';
import {localizedText} from '../../model/localized-text.js';
import {seatModes} from '../../people/labels.js';
import type {RowModel} from './access-history.model.js';

/** Whoever did it: somebody, a key of the host's, or the server by itself. */
export const actorText = ({words}: RowModel, {actor, token, via}: AccessEvent): string =>
  actor ?? token ?? (via === 'server' ? words.history.theServer : '');

/** In the product's order; one that is no part of it any more is told by its id. */
export function sectionLabels(
  {profile, language}: RowModel,
  {sections = []}: AccessHolding,
): readonly string[] {
  const tabs = profile?.tabs ?? [];
  const known = tabs.filter(({id}) => sections.includes(id)).map(({label}) => localizedText(label, language));
  return [...known, ...sections.filter((id) => !tabs.some((tab) => tab.id === id))];
}

export const seatText = (model: RowModel, {seat}: AccessHolding): string =>
  seat
    ? [seat.label, ...seatModes(model, {id: '', label: seat.label, modes: seat.modes ?? []})].join(' · ')
    : '';
