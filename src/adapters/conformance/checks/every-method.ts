/** Owns what holds for every method alike: declared, aborted, forbidden, offline, unknown ids, named refusals. */
import type {Problem} from '../../../model/problem.js';
import type {TenantAdapter} from '../../adapter.js';
import {type Check, rejectsAsDeclared} from '../check.js';
import {expect, expectProblem, expectSame, problemIn, show, Skip, withoutRequestId} from '../expect.js';
import {handleOf, Scene, usersOf} from '../scene.js';
import {walk} from '../walk.js';
import {type Method, METHODS, type Target} from './methods.js';

export {METHODS};

export function methodChecks(method: Method): readonly Check[] {
  const {operation, support} = method;
  const needs = needsOf(method);
  const checks: Check[] = [
    {
      operation,
      says: 'gives up when its signal is aborted',
      async run(scene) {
        if (!hasPort(scene.adapter, method)) throw new Skip(`the adapter has no ${operation}`);
        const target = {id: 'nobody', draft: scene.draft()};
        const call = method.call(scene.adapter, target, {signal: AbortSignal.abort()});
        await expectProblem(call, 'aborted', ({kind}) => kind === 'aborted');
      },
    },
    {
      operation,
      says: 'says when the network is down',
      async run(scene) {
        if (!hasPort(scene.part('offline'), method)) throw new Skip(`the adapter has no ${operation}`);
        await expectProblem(offline(scene, method), 'network', ({kind}) => kind === 'network');
      },
    },
  ];
  if (support) checks.unshift(declaredCheck(method), memberCheck(method));
  if (method.of) {
    checks.push({
      operation,
      says: 'answers not_found for an unknown id',
      needs,
      run: (scene) => unknownId(scene, method),
    });
    checks.push({
      operation,
      says: 'answers for a foreign tenant’s id exactly as for an unknown one, and changes nothing there',
      needs,
      run: (scene) => foreignId(scene, method),
    });
  }
  if (operation === 'users.list') checks.push(newerCheck(method));
  return checks;
}

const needsOf =
  ({capability = '', support}: Method): NonNullable<Check['needs']> =>
  ({session: {capabilities}}) =>
    support ? {[capability]: support(capabilities)} : {};

const declaredCheck = (method: Method): Check => ({
  operation: method.operation,
  says: 'keeps to what the session declares',
  async run(scene) {
    const support = method.support?.(scene.session.capabilities);
    if (support === true) return declaredToWork(scene, method);
    if (!hasPort(scene.adapter, method)) return;
    const target = await targetOf(scene, method).catch(() => ({id: 'nobody', draft: scene.draft()}));
    await rejectsAsDeclared(method.call(scene.adapter, target), support);
  },
});

/** Whom it shuts out is let in again: later checks need somebody, too. */
async function declaredToWork(scene: Scene, method: Method): Promise<void> {
  const target = await targetOf(scene, method);
  await method.call(scene.adapter, target);
  if (method.operation === 'users.block' && scene.session.capabilities.users.setActive === true)
    await scene.users.setActive(target.id, true);
}

const memberCheck = (method: Method): Check => ({
  operation: method.operation,
  says: 'is forbidden to a plain member',
  needs: needsOf(method),
  async run(scene) {
    const member = scene.part('member');
    const support = method.support?.((await member.session()).capabilities);
    if (support === true) throw new Skip('a plain member may');
    const call = method.call(member, await targetOf(scene, method));
    const problem = await expectProblem(call, 'forbidden', ({kind}) => kind === 'forbidden');
    expectRequestId(scene, problem);
  },
});

const newerCheck = ({operation}: Method): Check => ({
  operation,
  says: 'takes no harm from fields and values it has never heard of',
  needs: ({session: {capabilities}}) => ({'users.list': capabilities.users.list}),
  async run(scene) {
    const newer = scene.part('newer');
    const {tenant} = await newer.session();
    expectSame(tenant.id, scene.session.tenant.id, 'the tenant');
    const ids = (await walk((page) => usersOf(newer).list(page), 5)).map(({id}) => id);
    expectSame(
      ids,
      (await scene.everyone()).map(({id}) => id),
      'the same rows',
    );
  },
});

async function unknownId(scene: Scene, method: Method): Promise<void> {
  const outcome = await outcomeOf(method.call(scene.adapter, await unknownTarget(scene, method)));
  if (method.ends && outcome === 'success') return;
  expect(typeof outcome === 'object' && outcome.kind === 'not_found', 'not_found', show(outcome));
  expectRequestId(scene, outcome);
}

async function foreignId(scene: Scene, method: Method): Promise<void> {
  const foreign = await Scene.open({...scene.world, administrator: scene.part('foreign')});
  if (method.support?.(foreign.session.capabilities) !== true)
    throw new Skip('the foreign tenant does not have it');
  const target = {...(await targetOf(foreign, method)), active: false};
  const before = await stateOf(foreign);
  const came = await outcomeOf(method.call(scene.adapter, target));
  const unknown = await outcomeOf(method.call(scene.adapter, await unknownTarget(scene, method)));
  expectSame(comparable(came), comparable(unknown), 'the answer to an unknown id');
  expectSame(await stateOf(foreign), before, 'nothing changed in the foreign tenant');
}

/** Everything there that could have been changed. */
const stateOf = async (scene: Scene) =>
  [...(await scene.everyone()), ...(await scene.open())].map(
    ({id, email, name, status, roles, seat, pendingEmail, version}) => [
      id,
      email,
      name,
      status,
      roles,
      seat?.id,
      pendingEmail,
      version,
    ],
  );

const comparable = (outcome: Problem | 'success') =>
  outcome === 'success' ? outcome : withoutRequestId(outcome);

async function outcomeOf(call: Promise<unknown>): Promise<Problem | 'success'> {
  try {
    await call;
    return 'success';
  } catch (error) {
    const problem = problemIn(error);
    expect(problem, 'a rejection with an AdapterError', error);
    return problem;
  }
}

function expectRequestId({world}: Scene, problem: Problem): void {
  if (world.remote)
    expect(problem.requestId, 'a problem that names its request (`requestId`)', show(problem));
}

async function targetOf(scene: Scene, method: Method): Promise<Target> {
  const draft = scene.draft();
  if (method.of !== 'user') return {id: await idFor(scene, method), draft};
  const {id, email} = await scene.bystander();
  return {id, email, draft};
}

async function idFor(scene: Scene, {of}: Method): Promise<string> {
  if (of === undefined) return 'nobody';
  if (of === 'seat') return scene.seat();
  const {create} = scene.session.capabilities.invitations;
  const row = create === true ? await scene.invite() : (await scene.open())[0];
  if (!row) throw new Skip('there is no invitation, and none can be made');
  return handleOf(row);
}

/** An id of the right form that nobody has: another's, with its digits turned round. */
async function unknownTarget(scene: Scene, method: Method): Promise<Target> {
  const target = await targetOf(scene, method);
  const id = target.id.replace(/\d/g, (digit) => String(9 - Number(digit)));
  const taken = new Set(scene.session.capabilities.users.list === true ? await idsOf(scene) : []);
  return {...target, id: id !== target.id && !taken.has(id) ? id : `${id}-9`};
}

const idsOf = async (scene: Scene) =>
  [...(await scene.everyone()), ...(await scene.open())].map(({id}) => id);

/** A call without a network may take its time to give up, so all of them start at once. */
const underWay = new WeakMap<Scene, ReadonlyMap<Method, Promise<unknown>>>();

function offline(scene: Scene, method: Method): Promise<unknown> {
  const adapter = scene.part('offline');
  const calls =
    underWay.get(scene) ??
    new Map(
      METHODS.filter((each) => hasPort(adapter, each)).map((each) => {
        const call = each.call(adapter, {id: 'nobody', draft: scene.draft()});
        // Whoever asks for it sees the rejection; until then it is nobody's.
        call.catch(() => undefined);
        return [each, call] as const;
      }),
    );
  underWay.set(scene, calls);
  return calls.get(method) ?? Promise.resolve();
}

/** Whether the adapter has the method at all; a port may be left out where nothing of it is declared. */
function hasPort(adapter: TenantAdapter, {operation}: Method): boolean {
  const [port = '', name] = operation.split('.');
  if (name === undefined) return true;
  const {users, invitations, join, seats} = adapter;
  const ports: Readonly<Record<string, object | undefined>> = {users, invitations, join, seats};
  return (ports[port] as Readonly<Record<string, unknown>> | undefined)?.[name] !== undefined;
}
