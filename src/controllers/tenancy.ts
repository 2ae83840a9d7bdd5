/** Owns an element's tie to the shared connection: resolves settings, joins, leaves, tells of a lost login. */
import {ContextConsumer} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {AdapterError} from '../adapters/adapter.js';
import type {Connection} from '../state/connection.js';
import {acquireConnection, sameConnection} from './connections.js';
import {AuthErrorEvent} from './events.js';
import {mergedSettings, type Settings, settingsContext} from './settings.js';

export type SettingsHost = ReactiveControllerHost & HTMLElement & Settings;

export interface TenancyOptions {
  /** Asked before joining: an element that shows nothing yet opens no connection. */
  readonly wanted?: () => boolean;
  /** Told when the settings lead somewhere else than before: what was shown belongs to another tenant. */
  readonly onSwitch?: () => void;
}

export class Tenancy implements ReactiveController {
  settings: Settings = {};
  readonly #provided: ContextConsumer<typeof settingsContext, SettingsHost>;
  #held: {connection: Connection; release: () => void; stopAuth: () => void} | undefined;
  #connected = false;

  constructor(
    private readonly host: SettingsHost,
    private readonly options: TenancyOptions = {},
  ) {
    this.#provided = new ContextConsumer(host, {context: settingsContext, subscribe: true});
    host.addController(this);
  }

  get connection(): Connection | undefined {
    return this.#held?.connection;
  }

  /** The connection, for actions; an element that has none just now has nothing to act on. */
  get required(): Connection {
    if (!this.#held) throw new AdapterError({kind: 'aborted', maybeApplied: false});
    return this.#held.connection;
  }

  hostConnected(): void {
    this.#connected = true;
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    const next = mergedSettings(this.host, this.#provided.value);
    const same = sameConnection(next, this.settings);
    const switched = !same && namesBackEnd(this.settings);
    this.settings = next;
    if (switched) this.options.onSwitch?.();
    if ((same && this.#held) || !this.#connected) return;
    this.#leave();
    if (this.options.wanted?.() ?? true) this.#join();
  }

  hostDisconnected(): void {
    this.#connected = false;
    // It may come back under another provider, or under none.
    this.#provided.value = undefined;
    this.#leave();
  }

  #join(): void {
    const held = acquireConnection(this.settings);
    if (!held) return;
    const stopAuth = held.connection.onAuthError((problem) =>
      this.host.dispatchEvent(new AuthErrorEvent(problem)),
    );
    this.#held = {...held, stopAuth};
  }

  #leave(): void {
    this.#held?.stopAuth();
    this.#held?.release();
    this.#held = undefined;
  }
}

const namesBackEnd = ({adapter, baseUrl}: Settings) => Boolean(adapter ?? baseUrl);
