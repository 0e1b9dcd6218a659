// What a start costs: bench/start.sh tells how it is called.
import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { faultOf, post } from './http.mjs';
import { load } from './load.mjs';
import { machine, memory, time, timeOfThreads } from './machine.mjs';

const PATIENCE = 120_000;
const REQUESTS = 1000;
const CONNECTIONS = 4;
const ROUND = 3;

const { values: options, positionals: command } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    port: { type: 'string', default: '18080' },
    runs: { type: 'string', default: '3' },
    warmup: { type: 'string', default: '30' },
    first: { type: 'boolean', default: false },
  },
});
const url = `http://127.0.0.1:${options.port}/graphql`;
const body = (query, variables = {}) => JSON.stringify({ query, variables });
// As the operations of bench/run.sh, in the program's own domain.
const documents = id => ({
  point: body('query point($id: ID!) { user(id: $id) { id name role } }', { id }),
  deep: body('query deep { users(first: 20) { nodes { id name posts(first: 5) { nodes { id title comments(first: 5) { nodes { id content author { id name } } } } } } } }'),
});

async function ask(text) {
  const answer = await post(url, text);
  if (faultOf(answer)) throw new Error(faultOf(answer));
  return answer.json.data;
}

async function start() {
  const before = machine();
  const begin = performance.now();
  const output = openSync(`target/bench-start-${options.name}.log`, 'w');
  const child = spawn(command[0], command.slice(1), { stdio: ['ignore', output, output], env: { ...process.env, SERVER_PORT: options.port, SERVER_ADDRESS: '127.0.0.1' } });
  const stop = () => child.kill();
  process.on('exit', stop);
  const ended = new Promise(resolve => child.on('exit', resolve));
  let users = null;
  while (!users) {
    if (child.exitCode !== null || performance.now() - begin > PATIENCE) throw new Error(`no answer; its output is in target/bench-start-${options.name}.log`);
    users = await ask(body('{ users(first: 1) { nodes { id } } }')).catch(failure => {
      if (!failure.code) throw failure; // It answers, but not as it should.
      return new Promise(resolve => setTimeout(() => resolve(null), 10));
    });
  }
  const seconds = (performance.now() - begin) / 1000;
  const processor = time(child.pid);
  const threads = timeOfThreads(child.pid);
  const after = machine();
  return {
    pid: child.pid, id: users.users.nodes[0].id, seconds, processor: processor / 1000, threads,
    foreign: Math.max(0, 1 - (processor + after.idle - before.idle) / (after.all - before.all)),
    stop: () => { process.off('exit', stop); stop(); return ended; },
  };
}

// The processor time of so many requests, in microseconds a request.
async function cost(pid, text, requests) {
  const before = time(pid);
  let left = requests;
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    while (left-- > 0) await ask(text);
  }));
  return (time(pid) - before) * 1000 / requests;
}

async function warm(pid, text) {
  for (let spent = 0; spent < Number(options.warmup); spent += ROUND) await load(url, text, CONNECTIONS, ROUND);
  return cost(pid, text, REQUESTS);
}

const median = values => values.sort((one, other) => one - other)[Math.floor(values.length / 2)];

const starts = [];
for (let run = 0; run < Number(options.runs); run++) {
  const program = await start();
  starts.push(program);
  await program.stop();
}
console.log(`${options.name}: first answer after ${median(starts.map(each => each.seconds)).toFixed(2)} s (${starts.map(each => each.seconds.toFixed(2)).join(' ')}), `
  + `${median(starts.map(each => each.processor)).toFixed(1)} s of processor; others used ${Math.round(median(starts.map(each => each.foreign)) * 100)} % of the machine`);
const medianOf = kind => (median(starts.map(each => each.threads[kind])) / 1000).toFixed(1);
console.log(`${options.name}: of these seconds of processor ${Object.keys(starts[0].threads).map(kind => `${kind} ${medianOf(kind)}`).join(', ')}`);
if (!options.first) {
  for (const operation of ['point', 'deep']) {
    const program = await start();
    const text = documents(program.id)[operation];
    const first = await cost(program.pid, text, REQUESTS);
    const resident = memory(program.pid);
    const after = await warm(program.pid, text);
    console.log(`${options.name}: ${operation}: the first ${REQUESTS} requests ${first.toFixed(0)} µs each, warm ${after.toFixed(0)} µs, ${(first / after).toFixed(1)} times as much; `
      + `${resident} MB resident after them, ${memory(program.pid)} MB warm`);
    await program.stop();
  }
}
