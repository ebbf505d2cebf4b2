#!/usr/bin/env bash
# Makes sure that the sqlite3, psql and mariadb clients and servers of PostgreSQL and MariaDB are here, installing Debian's
# packages where they are missing and starting what does not run. Fails when one cannot be reached.
set -u

need() {
  command -v "$1" >/dev/null 2>&1 && return 0
  echo "installing $2"
  { [ -n "${updated:-}" ] || apt-get update -qq; } && updated=1
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null
}

# Tries $1 for half a minute, with $2 before each further try.
wait_for() {
  for _ in $(seq 1 30); do
    "$1" && return 0
    "$2"
    sleep 1
  done
  return 1
}

need sqlite3 sqlite3
need psql postgresql-client
ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || need postgres postgresql
need mariadb mariadb-client
need mariadb-dump mariadb-client
need mariadbd mariadb-server

psql_reaches() { psql -X -q -d "${LIMBECK_PG_DATABASE:-postgres}" -c 'select 1' >/dev/null 2>&1; }
# A server that was installed just now knows only its own superuser.
make_role() { su postgres -c "createuser -s $(id -un)" >/dev/null 2>&1; }

if ! psql_reaches; then
  cluster=$(ls /etc/postgresql 2>/dev/null | tail -n 1)
  [ -n "$cluster" ] && pg_ctlcluster --skip-systemctl-redirect "$cluster" main start
fi
wait_for psql_reaches make_role || { echo "PostgreSQL cannot be reached"; exit 1; }

mariadb_says() {
  mariadb --no-defaults --socket="${LIMBECK_MARIADB_SOCKET:-/run/mysqld/mysqld.sock}" \
    --user="${LIMBECK_MARIADB_USER:-$(id -un)}" -N -B -e "$1" 2>/dev/null
}
mariadb_reaches() { mariadb_says 'select 1' >/dev/null; }

if ! mariadb_reaches; then
  install -d -o mysql -g mysql /run/mysqld
  start-stop-daemon --start --oknodo --background --exec "$(command -v mariadbd)" -- --user=mysql
fi
wait_for mariadb_reaches true || { echo "MariaDB cannot be reached"; exit 1; }

echo "sqlite3 $(sqlite3 --version | cut -d' ' -f1)," \
  "PostgreSQL $(psql -X -A -t -d "${LIMBECK_PG_DATABASE:-postgres}" -c 'show server_version')," \
  "MariaDB $(mariadb_says 'select version()')"
