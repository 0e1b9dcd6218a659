#!/usr/bin/env bash
# Fills an empty database with the tables and rows of the bench: 10,000 users, 100,000 posts, 500,000 comments, in about half a minute.
#
#   DATABASE_URL=postgresql://user:password@localhost:5432/bench bench/database.sh
#   DATABASE_URL=… USERS=100000 bench/database.sh      ten times that
#
# Statements can be counted where PostgreSQL preloads pg_stat_statements (shared_preload_libraries) and the user may create the extension.
set -euo pipefail
cd "$(dirname "$0")/database"
: "${DATABASE_URL:?names the database, which must be empty}"

sql() { psql "$DATABASE_URL" --no-psqlrc --quiet --set ON_ERROR_STOP=1 "$@"; }

if [ -n "$(sql -tAc "select 1 from pg_tables where schemaname = 'public' limit 1")" ]; then
    echo "The database has tables already; the bench fills an empty one." >&2
    exit 1
fi
sql --file schema.sql
sql --set users="${USERS:-10000}" --file data.sql
if ! sql -c "create extension if not exists pg_stat_statements" -c "select count(*) from pg_stat_statements" > /dev/null 2>&1; then
    echo "Without pg_stat_statements: statements will not be counted."
fi
