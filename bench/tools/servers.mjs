// The servers of the bench, and others that run already.
import { spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { post } from './http.mjs';

const BENCH = new URL('..', import.meta.url).pathname;
const PATIENCE = 120_000;
const DOCUMENTS = { engine: 'engine', floor: 'engine', spring: 'spring' };

// Starts one of serve.sh's, and answers once it serves.
export async function start(name, port, environment = {}) {
  mkdirSync(`${BENCH}target`, { recursive: true });
  const log = `${BENCH}target/${name}.log`;
  const output = openSync(log, 'w');
  const child = spawn(`${BENCH}serve.sh`, [name, String(port)], { stdio: ['ignore', output, output], env: { ...process.env, ...environment } });
  const stop = () => child.kill();
  process.on('exit', stop);
  const server = { name, url: `http://127.0.0.1:${port}/graphql`, folder: `${BENCH}documents/${DOCUMENTS[name]}`, pid: child.pid, stop };
  const begin = Date.now();
  while (!await post(server.url, '{}').then(() => true, () => false)) {
    if (child.exitCode !== null || Date.now() - begin > PATIENCE) throw new Error(`${name} does not serve; its output is in ${log}`);
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  if (child.exitCode !== null) throw new Error(`another program serves port ${port}`);
  return server;
}

// NAME=URL,FOLDER[,PID]
export function running(text) {
  const parts = /^([\w-]+)=(https?:[^,]+),([^,]+)(?:,(\d+))?$/.exec(text);
  if (!parts) throw new Error(`${text}: must be NAME=URL,FOLDER or NAME=URL,FOLDER,PID`);
  const [, name, url, folder, pid] = parts;
  return { name, url, folder, pid: pid ? Number(pid) : null, stop: () => {} };
}
