// The requests of a folder: a file for each operation, with query, operationName and variables. What differs from server to server and
// from start to start, such as a cursor, comes from the request `prepare`, whose `take` says where in its data each placeholder is.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { faultOf, post } from './http.mjs';

export const OPERATIONS = ['point', 'list', 'author', 'tags', 'deep', 'wide', 'count', 'filter', 'page', 'thread', 'create'];

// Answers [{ name, text, mutation }], in the order of OPERATIONS. {{uuid}} stays in the text: each request has its own.
export async function documents(folder, url, only, known) {
  const files = readdirSync(folder).filter(file => file.endsWith('.json')).map(file => file.slice(0, -'.json'.length));
  const names = OPERATIONS.filter(name => files.includes(name) && (!only || only.includes(name)));
  const all = [];
  for (const name of names) {
    const { prepare, ...request } = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));
    const values = prepare ? { ...known, ...await taken(url, prepare, known) } : known;
    all.push({ name, text: JSON.stringify(filled(request, values)), mutation: /^\s*mutation\b/.test(request.query) });
  }
  return all;
}

async function taken(url, { take, ...request }, known) {
  const answer = await post(url, JSON.stringify(filled(request, known)));
  const fault = faultOf(answer);
  if (fault) throw new Error(`${request.operationName}: ${fault}`);
  return Object.fromEntries(Object.entries(take).map(([name, path]) => [name, path.split('.').reduce((value, key) => value[key], answer.json.data)]));
}

// A variable that is nothing but a placeholder becomes its value, with its type.
function filled(request, values) {
  const variables = Object.entries(request.variables ?? {}).map(([name, value]) => {
    const placeholder = /^\{\{(\w+)\}\}$/.exec(value)?.[1];
    return [name, placeholder && placeholder in values ? values[placeholder] : value];
  });
  return { ...request, variables: Object.fromEntries(variables) };
}

// The text of one request.
export const fill = text => text.replaceAll('{{uuid}}', () => randomUUID());

// Keeps what was sent, for a look or for other tools.
export function keep(folder, all) {
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of all) writeFileSync(`${folder}/${name}.json`, text + '\n');
}
