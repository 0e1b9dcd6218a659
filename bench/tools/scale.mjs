// How costs grow; see ../scale.sh for how it is called.
import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { allocationOf } from './allocation.mjs';
import { verify } from './answers.mjs';
import { ask } from './database.mjs';
import { documents } from './documents.mjs';
import { faultOf, post } from './http.mjs';
import { load } from './load.mjs';
import { memory, peak } from './machine.mjs';
import { counters, foreignOf } from './measure.mjs';
import { start } from './servers.mjs';
import { lines } from './table.mjs';

const BENCH = new URL('..', import.meta.url).pathname;
const BASE = process.env.DATABASE_URL;
const WARMUP = 15;
const PARTS = { rows, answers, clients };

const { values: options } = parseArgs({
  options: {
    // `rows`: databases of so many times the rows.
    factors: { type: 'string', default: '0.1,1,10' },
    parts: { type: 'string', default: Object.keys(PARTS).join() },
    seconds: { type: 'string', default: '5' },
    port: { type: 'string', default: '5111' },
  },
});
const seconds = Number(options.seconds);
for (const part of options.parts.split(',')) {
  if (!PARTS[part]) throw new Error(`there is no part ${part}; there are: ${Object.keys(PARTS).join(' ')}`);
  await PARTS[part]();
}
process.exit(0);

async function serving(environment, work) {
  const server = await start('engine', Number(options.port), environment);
  try {
    return await work(server);
  } finally {
    server.stop();
    while (await post(server.url, '{}').then(() => true, () => false)) await sleep(100);
  }
}

// What `load` answers, and a request's microseconds of processor and bytes allocated.
async function costOf(server, text, connections) {
  await load(server.url, text, connections, WARMUP);
  return counted(server, () => load(server.url, text, connections, seconds));
}

async function counted(server, work) {
  const before = await counters(server);
  const sent = await work();
  const after = await counters(server);
  if (sent.errors) throw new Error(`${sent.errors} errors`);
  const each = amount => amount / sent.requests;
  return {
    ...sent, server: each((after.server - before.server) * 1000), allocated: each(after.allocated - before.allocated),
    foreign: foreignOf(before, after).toFixed(2),
  };
}

// The canonical reads on a tenth of the rows, on all, and on ten times as many.
async function rows() {
  const users = Number(ask('select count(*) from users'));
  const results = new Map();
  const factors = options.factors.split(',').map(Number);
  for (const factor of factors) {
    const name = { 0.1: '_tenth', 1: '', 10: '_tenfold' }[factor];
    const url = name ? filled(name, users * factor) : BASE;
    process.env.DATABASE_URL = url;
    const half = Math.floor(Number(ask('select count(*) from posts')) / 2);
    await serving({}, async server => {
      for (const operation of await documents(`${BENCH}documents/engine`, server.url, null, { skip: half - 1 })) {
        if (operation.mutation) continue;
        const { fault } = await verify(server.url, operation, half);
        if (fault) throw new Error(`${operation.name}: ${fault}`);
        const { server: cost, p50, foreign } = await costOf(server, operation.text, 1);
        results.set(operation.name, [...(results.get(operation.name) ?? []), `${Math.round(cost)}`, p50.toFixed(2), foreign]);
        console.error(`${operation.name} on ${users * factor} users: ${Math.round(cost)} µs`);
      }
    });
  }
  process.env.DATABASE_URL = BASE;
  const head = factors.flatMap(factor => [`${users * factor} users: server µs`, 'p50 ms', 'foreign']);
  console.log(lines([['operation', ...head], ...[...results].map(([name, figures]) => [name, ...figures])]));
}

// The database of that many users, filled when it is first asked for.
function filled(suffix, users) {
  const url = new URL(BASE);
  const name = url.pathname.slice(1) + suffix;
  url.pathname = `/${name}`;
  if (ask(`select 1 from pg_database where datname = '${name}'`) === '') {
    console.error(`Filling ${name}.`);
    ask(`create database "${name}"`);
    execFileSync(`${BENCH}database.sh`, { stdio: 'inherit', env: { ...process.env, DATABASE_URL: url.href, USERS: String(users) } });
  }
  return url.href;
}

// Posts with their comments, in answers of about 10, 1,000 and 100,000 objects, by a server whose limits are raised.
async function answers() {
  const environment = {
    ESPALIER_PAGE_MAXIMUM: '50000', ESPALIER_LIMIT_NODES: '10000000', ESPALIER_LIMIT_VALUES: '100000000', ESPALIER_LIMIT_ANSWER: '500MB',
    ESPALIER_LIMIT_DEADLINE: '60s',
  };
  const result = [['objects', 'bytes', 'server µs', 'µs an object', 'bytes allocated an object', 'peak MB', 'foreign']];
  await serving(environment, async server => {
    server.allocation = await allocationOf(server.pid);
    try {
      for (const wanted of [10, 1_000, 100_000]) {
        const text = JSON.stringify({
          query: 'query answer($posts: Int!) { posts(first: $posts) { nodes { id: databaseId title views comments(first: 10) { nodes { id: databaseId content } } } } }',
          variables: { posts: await postsFor(wanted) },
        });
        const answer = await post(server.url, text);
        const fault = faultOf(answer);
        if (fault) throw new Error(fault);
        const objects = answer.json.data.posts.nodes.reduce((sum, each) => sum + 1 + each.comments.nodes.length, 0);
        await load(server.url, text, 1, WARMUP);
        const { server: cost, allocated, foreign } = await costOf(server, text, 1);
        result.push([objects, answer.bytes, Math.round(cost), (cost / objects).toFixed(2), Math.round(allocated / objects), peak(server.pid), foreign].map(String));
      }
    } finally {
      server.allocation.close();
    }
  });
  console.log(lines(result));
}

// How many of the newest posts have that many objects, with ten comments of each at most.
async function postsFor(objects) {
  return Number(ask(`
    select count(*) from (
      select sum(1 + least(10, (select count(*) from comments c where c.post_id = p.id))) over (order by created_at desc, id desc) as objects
      from (select * from posts order by created_at desc, id desc limit ${objects}) p
    ) s where objects <= ${objects}`));
}

// 16 and 256 clients on 20 connections; and small queries beside large ones.
async function clients() {
  const result = [['operation', 'clients', 'req/s', 'p50 ms', 'p99 ms', 'rss MB', 'foreign']];
  const row = (name, count, sent, server) =>
    result.push([name, String(count), String(Math.round(sent.requests * 1e6 / sent.microseconds)), sent.p50.toFixed(1), sent.p99.toFixed(1), String(memory(server.pid)), sent.foreign]);
  await serving({ POOL: '20' }, async server => {
    const [point, deep, wide] = await documents(`${BENCH}documents/engine`, server.url, ['point', 'deep', 'wide'], {});
    for (const operation of [point, deep]) {
      for (const count of [16, 256, 16, 256]) row(operation.name, count, await costOf(server, operation.text, count), server);
    }
    await load(server.url, wide.text, 16, WARMUP);
    for (const others of [16, 240]) {
      let small;
      const large = await counted(server, async () => {
        const sent = load(server.url, wide.text, others, seconds + 4);
        await sleep(2_000);
        small = await load(server.url, point.text, 16, seconds);
        return sent;
      });
      row(`point beside wide of ${others}`, 16, { ...small, foreign: large.foreign }, server);
      row('wide meanwhile', others, large, server);
    }
  });
  console.log(lines(result));
}
