/** Owns what can be set from outside, with the defaults that `npm start` uses. */
import {type Clock, systemClock} from './clock.js';
import {defaultLimits, type Limits} from './limits.js';

export interface ServerConfig {
  /** Port of dashboard, API and mailbox on 127.0.0.1; 0 picks a free one. */
  readonly port: number;
  /** Port of the partner portal on localhost, which is another site. */
  readonly portalPort: number;
  /** A PostgreSQL address; without it PGlite runs inside the process. */
  readonly databaseUrl?: string;
  /** Folder for database, key and mail; without it everything lives in memory. */
  readonly dataFolder?: string;
  /** An SMTP address; without it a catcher inside the process takes the mail. */
  readonly smtpUrl?: string;
  /** Opens `POST /v1/scratch-tenants` to whoever knows it; without it there is no such route. */
  readonly conformanceKey?: string;
  /** Built pages and the CDN file. */
  readonly pagesFolder: string;
  readonly cdnFolder: string;
  readonly clock: Clock;
  readonly limits: Limits;
  /** Lines about what happens; never a secret. */
  readonly log: (line: string) => void;
}

export function configFromEnvironment(environment: NodeJS.ProcessEnv): ServerConfig {
  return {
    port: Number(environment['PORT'] ?? 4100),
    portalPort: Number(environment['PORTAL_PORT'] ?? 4200),
    ...(environment['DATABASE_URL'] && {databaseUrl: environment['DATABASE_URL']}),
    ...(environment['SMTP_URL'] && {smtpUrl: environment['SMTP_URL']}),
    ...(environment['CONFORMANCE_KEY'] && {conformanceKey: environment['CONFORMANCE_KEY']}),
    dataFolder: environment['DATA_FOLDER'] ?? '.data',
    pagesFolder: 'out/demo',
    cdnFolder: 'dist/cdn',
    clock: systemClock,
    limits: defaultLimits,
    log: (line) => console.log(line),
  };
}
