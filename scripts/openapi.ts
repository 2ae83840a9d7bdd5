/** Writes openapi.json from the contract's operations table. */
import {writeFileSync} from 'node:fs';
import {CONTRACT_VERSION, type Operation, operations, problemSchema} from '../src/contract/index.js';
import {localizedTextSchema} from '../src/contract/common.js';
import {supportSchema} from '../src/contract/session.js';
import * as z from 'zod/mini';

const NOT_SUPPORTED = {
  type: 'object',
  required: ['no'],
  properties: {no: {enum: ['backend', 'permission', 'plan', 'account_state']}, why: {type: 'string'}},
};
const BY_HAND = new Map<unknown, object>([
  [
    localizedTextSchema,
    {
      description: 'One string, or one per BCP 47 language tag.',
      oneOf: [{type: 'string'}, {type: 'object', additionalProperties: {type: 'string'}}],
    },
  ],
  [supportSchema, {oneOf: [{const: true}, NOT_SUPPORTED]}],
]);

const json = (schema: z.ZodMiniType, io: 'input' | 'output') => {
  const {$schema: _, ...rest} = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
    // Schemas checked by hand in the browser are written out here.
    override: ({zodSchema, jsonSchema}) => Object.assign(jsonSchema, BY_HAND.get(zodSchema)),
  });
  return rest;
};

function describe(id: string, operation: Operation) {
  const parameters = [
    ...(operation.path.includes('{id}')
      ? [{name: 'id', in: 'path', required: true, schema: {type: 'string'}}]
      : []),
    ...Object.entries(operation.query ?? {}).map(([name, description]) => ({
      name,
      in: 'query',
      description,
      schema: {type: 'string'},
    })),
    ...(operation.idempotent
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            description: 'Repeats under one key are one write.',
            schema: {type: 'string'},
          },
        ]
      : []),
    ...(operation.method === 'patch'
      ? [
          {
            name: 'If-Match',
            in: 'header',
            description: 'The version that was changed; another one at the server is refused with 412.',
            schema: {type: 'string'},
          },
        ]
      : []),
    ...(operation.access === 'member'
      ? [
          {
            name: 'Tenant-Id',
            in: 'header',
            description: 'With cookie sessions: which tenant.',
            schema: {type: 'string'},
          },
        ]
      : []),
  ];
  const media = operation.stream ? 'text/event-stream' : 'application/json';
  return {
    operationId: id,
    summary: operation.summary,
    ...(operation.grant && {'x-grant': operation.grant}),
    security:
      operation.access === 'anonymous'
        ? []
        : operation.access === 'api_key'
          ? [{apiKey: []}]
          : [{session: []}, {embedToken: []}],
    ...(parameters.length && {parameters}),
    ...(operation.body && {
      requestBody: {required: true, content: {'application/json': {schema: json(operation.body, 'input')}}},
    }),
    responses: {
      [operation.status]: {
        description: 'Done.',
        headers: {'Request-Id': {schema: {type: 'string'}}},
        ...(operation.response && {content: {[media]: {schema: json(operation.response, 'output')}}}),
      },
      default: {
        description: 'Refused; `kind` says why.',
        content: {'application/problem+json': {schema: {$ref: '#/components/schemas/Problem'}}},
      },
    },
  };
}

const paths: Record<string, Record<string, unknown>> = {};
for (const [id, operation] of Object.entries<Operation>(operations)) {
  paths[operation.path] = {...paths[operation.path], [operation.method]: describe(id, operation)};
}

const document = {
  openapi: '3.1.0',
  info: {
    title: 'tenant-elements',
    version: CONTRACT_VERSION,
    description:
      'What a back end serves so that the elements work with it. Unknown fields, values and problem kinds never fail a client.',
    license: {name: 'MIT', identifier: 'MIT'},
  },
  paths,
  components: {
    schemas: {Problem: json(problemSchema, 'output')},
    securitySchemes: {
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: 'session',
        description: 'The product’s own login, same site.',
      },
      embedToken: {type: 'http', scheme: 'bearer', description: 'Ten minutes, for pages of other sites.'},
      apiKey: {
        type: 'http',
        scheme: 'bearer',
        description: 'The tenant’s API key, for its own back end only.',
      },
    },
  },
};

writeFileSync('openapi.json', `${JSON.stringify(document, null, 2)}\n`);
