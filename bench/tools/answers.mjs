// Compares whole answers with SQL: each asked field of each row, their order, and nothing more.
import { ask } from './database.mjs';
import { fill } from './documents.mjs';
import { faultOf, post } from './http.mjs';

const NEWEST = 'order by created_at desc, id desc';
const USER = "md5('u42')::uuid";
const POST = "md5('p4242')::uuid";

// The rows of a query named t, as a JSON array of objects of these columns.
const rows = (columns, query) => `(select coalesce(json_agg(json_build_object(${columns}) order by t.created_at desc, t.id desc), '[]') from (${query}) t)`;
const author = (of, columns) => `(select json_build_object(${columns}) from users where users.id = ${of}.author_id)`;
const BOTH = "'id', users.id, 'name', users.name";

const deep = () => {
  const comments = rows(`'id', t.id, 'content', t.content, 'author', ${author('t', BOTH)}`, `select * from comments where post_id = p.id ${NEWEST} limit 5`);
  const posts = rows(`'id', t.id, 'title', t.title, 'comments', t.comments`, `select p.*, ${comments} as comments from posts p where author_id = u.id ${NEWEST} limit 5`);
  return rows(`'id', t.id, 'name', t.name, 'posts', t.posts`, `select u.*, ${posts} as posts from users u ${NEWEST} limit 20`);
};
const wide = () => {
  const posts = rows(`'id', t.id, 'title', t.title, 'views', t.views, 'createdAt', t.created_at`, `select * from posts where author_id = u.id ${NEWEST} limit 10`);
  return rows(`'id', t.id, 'name', t.name, 'posts', t.posts`, `select u.*, ${posts} as posts from users u ${NEWEST} limit 500`);
};
const tags = () => {
  const categories = `(select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name)), '[]') from post_categories l join categories c on c.id = l.category_id where l.post_id = t.id)`;
  return rows(`'id', t.id, 'title', t.title, 'categories', ${categories}`, `select * from posts ${NEWEST} limit 50`);
};
const thread = () => {
  const replies = rows(`'id', t.id, 'content', t.content, 'author', ${author('t', "'name', users.name")}`, `select * from comments where parent_id = c.id ${NEWEST} limit 5`);
  const comments = rows(`'id', t.id, 'content', t.content, 'replies', t.replies`, `select c.*, ${replies} as replies from comments c where post_id = p.id and parent_id is null ${NEWEST} limit 20`);
  return `(select json_build_object('id', p.id, 'title', p.title, 'comments', ${comments}) from posts p where p.id = ${POST})`;
};

const EXPECTED = {
  point: () => `(select json_build_object('id', id, 'name', name, 'email', email) from users where id = ${USER})`,
  list: () => rows("'id', t.id, 'title', t.title, 'views', t.views, 'createdAt', t.created_at", `select * from posts ${NEWEST} limit 50`),
  author: () => rows(`'id', t.id, 'title', t.title, 'author', ${author('t', BOTH)}`, `select * from posts ${NEWEST} limit 50`),
  tags,
  deep,
  wide,
  count: () => rows("'id', t.id, 'name', t.name, 'posts', (select count(*) from posts where author_id = t.id)", `select * from users ${NEWEST} limit 50`),
  filter: () => rows(`'id', t.id, 'title', t.title, 'author', ${author('t', "'name', users.name")}`,
    `select * from posts p where published and title like '%graphql%' and exists (select from users where id = p.author_id and role = 'USER') ${NEWEST} limit 20`),
  page: half => rows("'id', t.id, 'title', t.title, 'createdAt', t.created_at", `select * from posts ${NEWEST} offset ${half} limit 20`),
  thread,
  create: (half, made) => `(select json_build_object('id', c.id, 'content', c.content, 'post', json_build_object('title', p.title)) from comments c join posts p on p.id = c.post_id
    where c.id = '${made.id}' and c.content = '${made.content}' and c.author_id = ${USER} and c.post_id = ${POST} and c.parent_id is null)`,
};

const WRAPPERS = ['nodes', 'edges', 'items', 'results'];
const SINGLE = ['node', 'comment', 'totalCount', 'count', 'aggregate', '_count', 'data', 'category'];

// An answer without what dialects put around lists, rows and numbers.
function unwrapped(value) {
  if (Array.isArray(value)) return value.map(unwrapped);
  if (value === null || typeof value !== 'object') return value;
  const wrapper = WRAPPERS.find(name => Array.isArray(value[name]));
  if (wrapper) return unwrapped(value[wrapper]);
  const names = Object.keys(value);
  if (names.length === 1 && SINGLE.includes(names[0])) return unwrapped(value[names[0]]);
  return Object.fromEntries(names.map(name => [name, unwrapped(value[name])]));
}

// The same for what is the same: times in any notation, numbers in texts, and categories, which nothing orders, in any order.
function plain(value, name) {
  if (Array.isArray(value)) {
    const all = value.map(each => plain(each));
    return name === 'categories' ? all.sort((a, b) => (a.id < b.id ? -1 : 1)) : all;
  }
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each, key)]));
  if (name === 'createdAt') return new Date(value).toISOString();
  return name === 'posts' && typeof value === 'string' ? Number(value) : value;
}

// Where two answers differ first; null if nowhere.
function difference(got, expected, path = '') {
  const object = value => value !== null && typeof value === 'object';
  if (object(got) && object(expected) && Array.isArray(got) === Array.isArray(expected)) {
    if (Array.isArray(got) && got.length !== expected.length) return `${path}: ${got.length} rows instead of ${expected.length}`;
    for (const key of new Set([...Object.keys(got), ...Object.keys(expected)])) {
      const found = difference(got[key], expected[key], `${path}.${key}`);
      if (found) return found;
    }
    return null;
  }
  return got === expected ? null : `${path}: ${JSON.stringify(got)?.slice(0, 100)} instead of ${JSON.stringify(expected)?.slice(0, 100)}`;
}

// Runs an operation once. Answers { fault, bytes }: what is wrong with its answer, or null.
export async function verify(url, operation, half) {
  const text = fill(operation.text);
  const answer = await post(url, text);
  const bytes = answer.bytes;
  const fault = faultOf(answer);
  if (fault) return { fault, bytes };
  const fields = Object.values(answer.json.data);
  if (fields.length !== 1) return { fault: 'not one field', bytes };
  const got = plain(unwrapped(fields[0]));
  if (operation.mutation && !/^[0-9a-f-]{36}$/.test(got?.id)) return { fault: `no id: ${JSON.stringify(got).slice(0, 200)}`, bytes };
  const made = operation.mutation ? { id: got.id, content: JSON.parse(text).variables.content } : null;
  const sql = EXPECTED[operation.name](half, made);
  const expected = JSON.parse(ask(`select ${sql}`) || 'null');
  return { fault: difference(got, plain(expected)), bytes };
}
