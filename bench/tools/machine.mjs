// The processor time of processes and of the machine, and memory, as /proc tells them. Times are in milliseconds.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

const TICK = 1000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
const stat = pid => readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').map(Number);
const orNothing = (read, nothing) => {
  try {
    return read();
  } catch {
    return nothing; // The process has ended.
  }
};

// A process and what it has started.
function family(pid) {
  const children = new Map();
  for (const each of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    const parent = orNothing(() => stat(each)[1], null);
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(each)]);
  }
  const all = [];
  const add = each => {
    all.push(each);
    (children.get(each) ?? []).forEach(add);
  };
  add(Number(pid));
  return all;
}

export const time = pid => family(pid).reduce((sum, each) => sum + timeOf(each), 0);
export const timeOf = pid => orNothing(() => (stat(pid)[11] + stat(pid)[12]) * TICK, 0);
// Of the processes that this one has started and seen the end of.
export const timeOfEnded = () => (stat('self')[13] + stat('self')[14]) * TICK;
export const isPostgres = pid => orNothing(() => readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres', false);

// Of a Java program: what its main thread, its compilers and its collector have used, and all others together.
export function timeOfThreads(pid) {
  const used = { main: 0, C1: 0, C2: 0, collector: 0, others: 0 };
  for (const thread of orNothing(() => readdirSync(`/proc/${pid}/task`), [])) {
    const name = orNothing(() => readFileSync(`/proc/${pid}/task/${thread}/comm`, 'utf8').trim(), '');
    const kind = { java: 'main', 'VM Thread': 'collector' }[name] ?? /^C[12](?= Compiler)/.exec(name)?.[0] ?? 'others';
    used[kind] += timeOf(`${pid}/task/${thread}`);
  }
  return used;
}

const megabytes = (pid, figure) => Math.round(family(pid).reduce((sum, each) =>
  sum + orNothing(() => Number(new RegExp(`${figure}:\\s+(\\d+)`).exec(readFileSync(`/proc/${each}/status`, 'utf8'))[1]), 0), 0) / 1024);

// What of a process and its children is in memory now, and the most that ever was.
export const memory = pid => megabytes(pid, 'VmRSS');
export const peak = pid => megabytes(pid, 'VmHWM');

// All processors together: how long they were idle, and how long they were there.
export function machine() {
  const times = readFileSync('/proc/stat', 'utf8').split('\n')[0].trim().split(/\s+/).slice(1, 9).map(Number);
  return { idle: (times[3] + times[4]) * TICK, all: times.reduce((sum, each) => sum + each) * TICK };
}
