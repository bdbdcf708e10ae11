#!/bin/bash
# Runs once, on an empty database: one schema and one login role per service, and nothing in common
# but the extensions. The local stack does the same in deploy/local/parts/postgres_roles.py.
set -euo pipefail

psql=(psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB")

for extension in $EXTENSIONS; do
    "${psql[@]}" --command "CREATE EXTENSION IF NOT EXISTS \"$extension\" SCHEMA public"
done
"${psql[@]}" <<SQL
REVOKE ALL ON DATABASE "$POSTGRES_DB" FROM PUBLIC;
REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
SQL

for variable in "${!DATABASE_PASSWORD_@}"; do
    role="${variable#DATABASE_PASSWORD_}"
    role="${role,,}"
    "${psql[@]}" --set role="$role" --set password="${!variable}" --set database="$POSTGRES_DB" \
        --set statement="$STATEMENT_TIMEOUT" --set lock="$LOCK_TIMEOUT" \
        --set idle="$IDLE_IN_TRANSACTION_SESSION_TIMEOUT" <<'SQL'
CREATE ROLE :"role" LOGIN PASSWORD :'password';
CREATE SCHEMA :"role" AUTHORIZATION :"role";
GRANT CONNECT ON DATABASE :"database" TO :"role";
GRANT USAGE ON SCHEMA public TO :"role";
ALTER ROLE :"role" SET search_path = :"role", public;
ALTER ROLE :"role" SET statement_timeout = :'statement';
ALTER ROLE :"role" SET lock_timeout = :'lock';
ALTER ROLE :"role" SET idle_in_transaction_session_timeout = :'idle';
SQL
done
