// Measures one operation of one server.
import { verify } from './answers.mjs';
import { backends, forget, statementsOf } from './database.mjs';
import { fill } from './documents.mjs';
import { faultOf, post } from './http.mjs';
import { load } from './load.mjs';
import { isPostgres, machine, memory, time, timeOf, timeOfEnded } from './machine.mjs';

// From this share of the machine used by others on, a run is spoilt.
const FOREIGN = 0.1;

export async function counters(server) {
  const database = new Map(backends().filter(isPostgres).map(pid => [pid, timeOf(pid)]));
  return { machine: machine(), server: server.pid ? time(server.pid) : null, database, load: timeOfEnded(), allocated: await server.allocation?.bytes() ?? null };
}

const ROUND = 3;

// Sends requests until three rounds got no cheaper, or the time is over: a server that has just begun compiles what runs
// often, and how long that takes goes by how much of the machine it gets.
async function warmUp(server, operation, connections, seconds) {
  let least = Infinity;
  let dearer = 0;
  for (let spent = 0; spent < seconds && dearer < 3; spent += ROUND) {
    const before = server.pid ? time(server.pid) : 0;
    const sent = await load(server.url, operation.text, connections, Math.min(ROUND, seconds - spent));
    const cost = (server.pid ? time(server.pid) - before : sent.microseconds) / sent.requests;
    dearer = cost > least * 0.97 ? dearer + 1 : 0;
    least = Math.min(least, cost);
  }
}

// Connections that end meanwhile are not counted: pools keep theirs.
const grown = (before, after) => after.size === 0 ? null : [...after].reduce((sum, [pid, now]) => sum + now - (before.get(pid) ?? 0), 0);

// The share of the machine that others used between two counts.
export function foreignOf(before, after) {
  const used = after.server - before.server + grown(before.database, after.database) + after.load - before.load + after.machine.idle - before.machine.idle;
  return Math.max(0, 1 - used / (after.machine.all - before.machine.all));
}

// Answers { fault } or the figures: times are microseconds a request, `foreign` the share of the machine that others used.
export async function measure(server, operation, { half, connections, seconds, warmup }) {
  try {
    const { fault, bytes } = await verify(server.url, operation, half);
    if (fault) return { fault };
    await warmUp(server, operation, connections, warmup);
    const before = await counters(server);
    const sent = await load(server.url, operation.text, connections, seconds);
    const after = await counters(server);

    const perRequest = milliseconds => milliseconds === null ? null : milliseconds * 1000 / sent.requests;
    const serverTime = server.pid ? after.server - before.server : null;
    const databaseTime = grown(before.database, after.database);
    const foreign = server.pid ? foreignOf(before, after) : null;
    // The mean of all answers tells whether they were like the one that was looked at: besides it they have headers and the marks of chunks.
    const beside = sent.bytes / sent.requests - bytes;
    const last = await post(server.url, fill(operation.text));
    const statements = await statementsOf(() => post(server.url, fill(operation.text)));
    return {
      rate: sent.requests * 1e6 / sent.microseconds, p50: sent.p50, p99: sent.p99, bytes, statements, foreign,
      server: perRequest(serverTime), database: perRequest(databaseTime),
      allocated: after.allocated === null ? null : (after.allocated - before.allocated) / sent.requests,
      memory: server.pid ? memory(server.pid) : null,
      errors: sent.errors + (faultOf(last) ? 1 : 0),
      remarks: [
        ...(foreign > FOREIGN ? [`spoilt: others used ${Math.round(foreign * 100)} % of the machine`] : []),
        ...(beside < 0 || beside > 1200 + bytes * 0.02 ? ['answers differ in length from the one that was verified'] : []),
        ...(sent.errors ? [`${sent.errors} errors`] : []),
      ],
    };
  } finally {
    if (operation.mutation) forget();
  }
}
