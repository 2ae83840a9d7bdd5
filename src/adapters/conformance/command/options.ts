/** Owns what the command can be told. */
import {parseArgs} from 'node:util';

export interface Options {
  /** Where the API is, without `/v1`. */
  readonly url: string;
  readonly setup: string;
  readonly key?: string;
  readonly emailDomain: string;
  readonly json: boolean;
}

export const KEY_VARIABLE = 'TENANT_ELEMENTS_CONFORMANCE_KEY';

export const HELP = `Usage: tenant-elements-conformance <url> [options]

Checks whether the server at <url> keeps the REST contract of tenant-elements (openapi.json): every
operation, on a scratch tenant that the server makes for it. <url> is where the API is, without /v1.

  --setup <url>           POSTed to for a scratch tenant; <url>/v1/scratch-tenants by default
  --key <key>             sent to it as a bearer; or in ${KEY_VARIABLE}
  --email-domain <name>   of the addresses that are invited; conformance.example by default
  --json                  prints the report as JSON
  --help                  prints this

The setup endpoint answers
  {"tenant": {"id": …}, "administrator": {"token": …}, "member": {"token": …}, "foreign": {"token": …}}

Exit code: 0 all checks passed, 1 a check failed, 2 nothing could be checked.`;

/** Throws with words for whoever typed it. */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv): Options | 'help' {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      setup: {type: 'string'},
      key: {type: 'string'},
      'email-domain': {type: 'string', default: 'conformance.example'},
      json: {type: 'boolean', default: false},
      help: {type: 'boolean', short: 'h', default: false},
    },
  });
  if (values.help) return 'help';
  const [address, ...others] = positionals;
  if (address === undefined || others.length > 0 || !URL.canParse(address)) {
    throw new Error(`Which server? One address is needed, e.g. https://api.example.com\n\n${HELP}`);
  }
  const url = address.replace(/\/+$/, '');
  const key = values.key ?? environment[KEY_VARIABLE];
  return {
    url,
    setup: values.setup ?? `${url}/v1/scratch-tenants`,
    ...(key && {key}),
    emailDomain: values['email-domain'],
    json: values.json,
  };
}
