// What a Java program has allocated, by Allocation.java, which stays attached to it.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

// Answers { bytes, close }; bytes() is null for a program that is not Java's or is too old to tell.
export async function allocationOf(pid) {
  const source = new URL('Allocation.java', import.meta.url).pathname;
  const watcher = spawn(`${process.env.JAVA_HOME}/bin/java`, ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', source, String(pid)], { stdio: ['pipe', 'pipe', 'ignore'] });
  watcher.stdin.on('error', () => {}); // It has ended: no more bytes.
  let answer = () => {};
  let ended = false;
  createInterface(watcher.stdout).on('line', line => answer(Number(line)));
  watcher.on('exit', () => {
    ended = true;
    answer(null);
  });
  const bytes = () => ended ? Promise.resolve(null) : new Promise(resolve => {
    answer = resolve;
    watcher.stdin.write('\n');
  });
  await bytes(); // Once it answers, it has started.
  return { bytes, close: () => watcher.kill() };
}
