// Asks the database of DATABASE_URL, by psql.
import { spawnSync } from 'node:child_process';

export function ask(sql) {
  const psql = spawnSync('psql', [process.env.DATABASE_URL, '--no-psqlrc', '-qAt', '-v', 'ON_ERROR_STOP=1', '-c', sql], { encoding: 'utf8', maxBuffer: 1e9 });
  if (psql.error) throw psql.error;
  if (psql.status !== 0) throw new Error(`psql: ${psql.stderr.trim()}`);
  return psql.stdout.trim();
}

// The processes of its connections.
export const backends = () => ask('select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()').split('\n').filter(Boolean);

// Takes away the comments that `create` has made, whose text begins so, and what they leave in the table.
export function forget() {
  ask("delete from comments where content like 'Bench %'");
  ask('vacuum analyze comments');
}

const CONTROL = /^\s*(begin|commit|rollback|savepoint|release|start transaction|set |reset |discard|deallocate|select set_config)/i;

function counts() {
  const rows = ask(`select coalesce(json_agg(json_build_object('id', userid || '/' || queryid || '/' || toplevel, 'calls', calls, 'sql', query)), '[]') from pg_stat_statements
    where dbid = (select oid from pg_database where datname = current_database()) and query not like '%pg_stat_statements%' and query not like '%pg_stat_activity%'`);
  return JSON.parse(rows);
}

// How many statements one request runs, without those that control transactions and settings: the least of three, as others may use the database.
// Null where PostgreSQL does not count them.
export async function statementsOf(request) {
  try {
    counts();
  } catch {
    return null;
  }
  let least = Infinity;
  for (let i = 0; i < 3; i++) {
    const before = new Map(counts().map(row => [row.id, row.calls]));
    await request();
    const ran = counts().filter(row => !CONTROL.test(row.sql)).reduce((sum, row) => sum + row.calls - (before.get(row.id) ?? 0), 0);
    least = Math.min(least, ran);
  }
  return least;
}
