#!/usr/bin/env bash
# Makes sure that the sqlite3 and psql clients and a PostgreSQL server are here, installing Debian's packages where
# they are missing and starting what does not run. Fails when they cannot be reached.
set -u

need() {
  command -v "$1" >/dev/null 2>&1 && return 0
  echo "installing $2"
  { [ -n "${updated:-}" ] || apt-get update -qq; } && updated=1
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null
}

need sqlite3 sqlite3
need psql postgresql-client
ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || need postgres postgresql

reachable() { psql -X -q -d "${LIMBECK_PG_DATABASE:-postgres}" -c 'select 1' >/dev/null 2>&1; }

if ! reachable; then
  cluster=$(ls /etc/postgresql 2>/dev/null | tail -n 1)
  [ -n "$cluster" ] && pg_ctlcluster --skip-systemctl-redirect "$cluster" main start
fi
for _ in $(seq 1 30); do
  reachable && break
  # A server that was installed just now knows only its own superuser.
  su postgres -c "createuser -s $(id -un)" >/dev/null 2>&1
  sleep 1
done
reachable || { echo "PostgreSQL cannot be reached"; exit 1; }
echo "sqlite3 $(sqlite3 --version | cut -d' ' -f1), $(psql -X -A -t -d "${LIMBECK_PG_DATABASE:-postgres}" -c 'show server_version')"
