/** Owns how one's own seat looks, and what stands in its place where there is none. */
import {html, nothing, type TemplateResult} from 'lit';
import {loadFailure, problemText, refusalText} from '../../i18n/problem-text.js';
import {losesAccess, type Problem} from '../../model/problem.js';
import type {OwnSeat, Seat} from '../../model/seats/index.js';
import {stepFrom} from '../../model/seats/index.js';
import type {Session, Support} from '../../model/session.js';
import {
  faultText,
  modelName,
  nextSteps,
  seatStatusLabel,
  seatStatusTone,
  serialRefusalText,
} from '../../seats/labels.js';
import type {SeatListVoice} from '../../seats/seat-list-voice.js';
import {modeLabels} from '../../seats/seat-voice.js';
import {webAddress} from '../../seats/web-address.js';
import {alertIcon, glassesIcon, icon, lockIcon} from '../../ui/icons.js';
import {failedNotice, notice, problemStrip} from '../../ui/notice.js';
import {statusDot} from '../../ui/person.js';
import {bone} from '../../ui/skeleton.js';

export interface MySeatModel {
  readonly voice: SeatListVoice<'common'>;
  readonly session: Session | undefined;
  readonly mine: OwnSeat | undefined;
  readonly problem: Problem | undefined;
  readonly asking: boolean;
  readonly note: string;
  readonly sending: boolean;
  readonly handleAsk: (asking: boolean) => void;
  readonly handleNote: (note: string) => void;
  readonly handleRequest: () => void;
  readonly handlePair: (seat: Seat) => void;
  readonly handleReport: (seat: Seat) => void;
  readonly handleRetry: () => void;
}

export function renderMySeat(model: MySeatModel): TemplateResult {
  const {voice, session, mine, problem, handleRetry} = model;
  const {seat: words, common, problem: problemWords} = voice.words;
  if (session && session.capabilities.seats?.own !== true)
    return notice({icon: icon(lockIcon), title: words.forbiddenTitle, text: words.forbiddenText});
  const retry = {label: common.retry, run: handleRetry};
  if (problem && (!mine || losesAccess(problem.kind)))
    return failedNotice({...loadFailure(problem, problemWords), action: retry});
  return html`<section class="list" aria-labelledby="seat-heading">
    <header class="heading"><h2 id="seat-heading" tabindex="-1">${words.mySeat}</h2></header>
    ${voice.strip()} ${problem ? problemStrip(problemText(problem, problemWords), retry) : nothing}
    ${mine ? (mine.seat ? seatCard(model, mine.seat) : noSeat(model, mine)) : skeleton(common.loading)}
    ${voice.toast()}
  </section>`;
}

function seatCard(model: MySeatModel, seat: Seat): TemplateResult {
  const {voice} = model;
  const {words, format, profile, language} = voice;
  return html`<div class="card" part="card">
    <div class="card-head">
      <h3 class="card-title"><bdi>${seat.label}</bdi></h3>
      ${statusDot(seatStatusTone(seat.status), seatStatusLabel(seat.status, words.seat, profile, language))}
      <div class="badges" role="group" aria-label=${words.seat.modes}>
        ${modeLabels(voice, seat).map((mode) => html`<span class="badge">${mode}</span>`)}
      </div>
    </div>
    <div class="card-notes">
      ${nextSteps(seat, words.seat, format).map((sentence) => html`<p>${sentence}</p>`)}
      ${seat.serialRefusal ? html`<p class="muted">${serialRefusalText(seat.serialRefusal, words.seat)}</p>` : nothing}
      ${
        seat.fault
          ? html`<p class="fault">${icon(alertIcon)}<time datetime=${seat.fault.at} title=${format.exact(seat.fault.at)}>${faultText(seat.fault, words.seat, format)}</time></p>`
          : nothing
      }
    </div>
    ${seat.device ? device(model, seat) : nothing} ${acts(model, seat)}
  </div>`;
}

function device({voice}: MySeatModel, {device: held, order, status}: Seat): TemplateResult | typeof nothing {
  const {seat: words} = voice.words;
  if (!held) return nothing;
  const tracking = status === 'shipped' ? webAddress(order?.trackingUrl) : undefined;
  return html`<div class="device">
    <span class="device-icon" aria-hidden="true">${icon(glassesIcon)}</span>
    <span class="device-text">
      <span class="device-name"><bdi>${modelName(voice.catalogue, held.model)}</bdi></span>
      ${
        held.serial
          ? html`<span class="muted">${words.serial} <bdi dir="ltr">${held.serial}</bdi></span>`
          : nothing
      }
      ${
        held.pairedAt && status === 'paired'
          ? html`<time class="muted" datetime=${held.pairedAt} title=${voice.format.exact(held.pairedAt)}>${words.pairedSince(voice.format.relative(held.pairedAt))}</time>`
          : nothing
      }
      ${tracking ? html`<a href=${tracking} target="_blank" rel="noopener noreferrer">${words.trackParcel}</a>` : nothing}
    </span>
  </div>`;
}

function acts(model: MySeatModel, seat: Seat): TemplateResult | typeof nothing {
  const {voice, session, handlePair, handleReport} = model;
  const {seat: words} = voice.words;
  const mayPair = seat.status === 'ready_to_pair' || 'status' in stepFrom(seat.status, 'unpair', 'holder');
  const mayReport = !seat.fault && (seat.status === 'paired' || seat.status === 'ready_to_pair');
  if (!mayPair && !mayReport) return nothing;
  const pairs = seat.status === 'paired';
  return html`<div class="card-acts">
    ${
      mayPair
        ? act(
            model,
            session?.capabilities.seats?.pair,
            pairs ? '' : 'primary',
            pairs ? words.pairAgain : words.pair,
            () => handlePair(seat),
            'seat-act',
          )
        : nothing
    }
    ${
      mayReport
        ? act(model, session?.capabilities.seats?.own, 'quiet', words.report, () => handleReport(seat))
        : nothing
    }
  </div>`;
}

/** What cannot be done says why. */
function act(
  {voice, session}: MySeatModel,
  support: Support | undefined,
  kind: string,
  label: string,
  run: () => void,
  id = '',
): TemplateResult {
  const reason = refusalOf(session, support);
  const text = reason && refusalText(reason, voice.words.problem);
  return html`<button
    type="button"
    class="button ${kind}"
    id=${id || nothing}
    title=${text ?? nothing}
    aria-disabled=${text ? 'true' : 'false'}
    @click=${() => text || run()}
  >
    ${label}${text ? html`<span class="visually-hidden">. ${text}</span>` : nothing}
  </button>`;
}

function refusalOf(session: Session | undefined, support: Support | undefined): string | undefined {
  if (support !== true) return support?.no === 'permission' ? 'permission' : 'unsupported';
  return session?.account.readOnly ? 'read_only_account' : undefined;
}

function noSeat(model: MySeatModel, {managers, requestedAt}: OwnSeat): TemplateResult {
  const {voice, asking, handleAsk, session} = model;
  const {seat: words} = voice.words;
  return html`<div class="card" part="card">
    <div class="card-notes">
      <h3 class="card-title">${words.noSeatTitle}</h3>
      <p>${requestedAt ? words.requested(voice.format.relative(requestedAt)) : words.noSeatText}</p>
    </div>
    <div class="card-notes">
      <p class="muted">${managers.length ? words.whomToAsk : words.nobodyToAsk}</p>
      <ul class="people-list">
        ${managers.map(({name, email}) => html`<li><a href=${`mailto:${encodeURIComponent(email).replace('%40', '@')}`}><bdi>${name}</bdi></a></li>`)}
      </ul>
    </div>
    ${
      requestedAt
        ? nothing
        : asking
          ? requestForm(model)
          : html`<div class="card-acts">
            ${act(
              model,
              session?.capabilities.seats?.own,
              'primary',
              words.requestSeat,
              () => handleAsk(true),
              'seat-act',
            )}
          </div>`
    }
  </div>`;
}

function requestForm({
  voice,
  note,
  sending,
  handleNote,
  handleRequest,
  handleAsk,
}: MySeatModel): TemplateResult {
  const {seat: words, common} = voice.words;
  return html`<div class="request">
    <div class="field">
      <label class="label" for="note">${words.requestNote}</label>
      <textarea
        class="input"
        id="note"
        maxlength="500"
        dir="auto"
        aria-describedby="note-help"
        .value=${note}
        @input=${(event: InputEvent) => handleNote((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="help" id="note-help">${words.requestNoteHelp}</p>
    </div>
    <div class="card-acts">
      <button
        type="button"
        class="button primary"
        aria-disabled=${sending ? 'true' : 'false'}
        @click=${() => sending || handleRequest()}
      >
        ${words.sendRequest}
      </button>
      <button type="button" class="button" @click=${() => handleAsk(false)}>${common.cancel}</button>
    </div>
  </div>`;
}

const skeleton = (label: string): TemplateResult =>
  html`<div class="card" part="card" aria-busy="true">
    <div class="card-head"><span class="card-title">${bone('medium')}</span>${bone('short')}</div>
    ${bone('long')}
    <div class="device">
      <span class="device-icon"></span><span class="device-text">${bone('medium')}</span>
    </div>
    <span class="visually-hidden" role="status">${label}</span>
  </div>`;
