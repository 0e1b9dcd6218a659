// Starts the servers, verifies their answers and compares them; see ../run.sh for how it is called.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { allocationOf } from './allocation.mjs';
import { verify } from './answers.mjs';
import { ask, forget } from './database.mjs';
import { documents, keep, OPERATIONS } from './documents.mjs';
import { measure } from './measure.mjs';
import { running, start } from './servers.mjs';
import { table } from './table.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    connections: { type: 'string', default: '16' },
    seconds: { type: 'string', default: '10' },
    warmup: { type: 'string', default: '60' },
    operations: { type: 'string' },
    servers: { type: 'string', default: 'engine,floor,spring' },
    port: { type: 'string', default: '5101' },
    output: { type: 'string' },
    smoke: { type: 'boolean', default: false },
  },
});
const only = options.operations?.split(',');
const unknown = only?.find(name => !OPERATIONS.includes(name));
if (unknown) throw new Error(`there is no operation ${unknown}; there are: ${OPERATIONS.join(' ')}`);

const half = Math.floor(Number(ask('select count(*) from posts')) / 2);
const started = options.servers.split(',').filter(Boolean);
const servers = [
  ...await Promise.all(started.map((name, i) => start(name, Number(options.port) + i))),
  ...positionals.map(running),
];
let failed = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1)); // Which ends the servers too.
try {
  for (const server of servers) {
    server.documents = await documents(server.folder, server.url, only, { skip: half - 1 });
    keep(new URL(`../target/documents/${server.name}`, import.meta.url).pathname, server.documents);
  }
  await (options.smoke ? smoke() : compare());
} finally {
  servers.forEach(server => server.allocation?.close());
  servers.forEach(server => server.stop());
}
process.exit(failed ? 1 : 0);

async function smoke() {
  for (const server of servers) {
    for (const operation of server.documents) {
      const { fault, bytes } = await verify(server.url, operation, half);
      console.log(`${server.name.padEnd(8)} ${operation.name.padEnd(8)} ${fault ? `WRONG ${fault}` : `ok, ${bytes} bytes`}`);
      failed ||= fault !== null;
    }
    for (const name of only ?? OPERATIONS) {
      if (!server.documents.some(operation => operation.name === name)) console.log(`${server.name.padEnd(8)} ${name.padEnd(8)} no document`);
    }
  }
  forget();
}

async function compare() {
  const settings = { half, connections: Number(options.connections), seconds: Number(options.seconds), warmup: Number(options.warmup) };
  for (const server of servers) {
    if (server.pid) server.allocation = await allocationOf(server.pid);
  }
  const runs = servers.reduce((sum, server) => sum + server.documents.length, 0);
  const minutes = warmup => Math.ceil(runs * (warmup + settings.seconds + 3) / 60);
  console.log(`${runs} runs of ${settings.seconds} s, ${settings.connections} connections, ${availableParallelism()} processors: about ${minutes(Math.min(15, settings.warmup))} minutes, at most ${minutes(settings.warmup)}.`);
  const results = new Map();
  // By turns, so that what changes on the machine meets all of them.
  for (const name of OPERATIONS) {
    for (const server of servers) {
      const operation = server.documents.find(each => each.name === name);
      if (!operation) continue;
      const row = await measure(server, operation, settings).catch(error => ({ fault: String(error) }));
      failed ||= 'fault' in row;
      if (!results.has(name)) results.set(name, new Map());
      results.get(name).set(server.name, row);
      console.error(`${name} ${server.name}: ${row.fault ?? `${Math.round(row.rate)} requests a second`}`);
    }
  }
  console.log(table(results, ['floor', 'spring'].filter(name => servers.some(server => server.name === name))));
  if (options.output) {
    const plain = Object.fromEntries([...results].map(([name, rows]) => [name, Object.fromEntries(rows)]));
    writeFileSync(options.output, JSON.stringify({ settings, results: plain }, null, 2) + '\n');
  }
}
