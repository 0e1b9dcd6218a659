// Load by wrk: one thread, connections that stay open.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

// Answers { requests, microseconds, bytes, errors, p50, p99 }, the last two in milliseconds.
export function load(url, text, connections, seconds) {
  const folder = mkdtempSync(`${tmpdir()}/bench-`);
  writeFileSync(`${folder}/body`, text);
  const script = new URL('load.lua', import.meta.url).pathname;
  const wrk = spawn('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '30s', '-s', script, url],
    { env: { ...process.env, BODY: `${folder}/body` }, timeout: (seconds + 60) * 1000 });
  let output = '';
  wrk.stdout.on('data', data => output += data);
  wrk.stderr.on('data', data => output += data);
  return new Promise((resolve, reject) => {
    wrk.on('error', reject);
    wrk.on('close', () => {
      rmSync(folder, { recursive: true });
      const result = /^result (\{.*\})$/m.exec(output);
      result ? resolve(JSON.parse(result[1])) : reject(new Error(`wrk: ${output}`));
    });
  });
}
