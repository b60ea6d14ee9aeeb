# A PostgreSQL server for tests: finds version 15 or later or installs Debian's, and runs a cluster of its own on a loopback
# port of its own, never as root. Sourced by .ci/run and eng/postgres.

# The folder that holds initdb, pg_ctl and postgres of the newest version there is; fails where there is none from 15 on.
postgres_bin() {
    local bin best='' version
    for bin in /usr/lib/postgresql/*/bin /usr/local/pgsql/bin "$(dirname "$(command -v pg_ctl || echo /none/none)")"; do
        [[ -x $bin/initdb && -x $bin/pg_ctl && -x $bin/postgres ]] || continue
        version=$("$bin/postgres" --version | sed -E 's/^[^0-9]*([0-9]+).*/\1/')
        ((version >= 15)) && best=$(printf '%s %s\n' "$version" "$bin" "${best% *}" "${best#* }" | sort -n | tail -1)
    done
    [[ -n $best ]] && printf '%s\n' "${best#* }"
}

# Only a machine that has none is asked to install it, and only root can. Debian's package would start a cluster; that is
# prevented, because nobody asked for it.
postgres_install() {
    postgres_bin > /dev/null && return
    if [[ $(id -u) != 0 ]] || ! command -v apt-get > /dev/null; then
        echo "PostgreSQL 15 or later is needed; install it (Debian: apt-get install postgresql)." >&2
        return 1
    fi
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    mkdir -p /etc/postgresql-common/createcluster.d
    echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.d/yxwg.conf
    apt-get install -y -qq postgresql
    rm -f /etc/postgresql-common/createcluster.d/yxwg.conf
    postgres_bin > /dev/null
}

# Runs a command as the user that owns the cluster: the caller, or where that is root, a user without rights.
postgres_as_user() {
    if [[ $(id -u) != 0 ]]; then
        "$@"
    else
        (cd / && runuser -u "$(postgres_user)" -- "$@")
    fi
}

postgres_user() {
    if [[ $(id -u) != 0 ]]; then id -un; elif id postgres > /dev/null 2>&1; then echo postgres; else echo nobody; fi
}

# postgres_start DIR: makes a cluster in DIR, starts it, and writes its connection string to DIR/connection.
postgres_start() {
    local dir=$1 bin port
    postgres_install
    bin=$(postgres_bin)
    mkdir -p "$dir"
    dir=$(cd "$dir" && pwd)
    [[ ! -e $dir/data ]] || { echo "There is a cluster in $dir already." >&2; return 1; }
    mkdir "$dir/data" "$dir/socket"
    if [[ $(id -u) == 0 ]]; then
        # The way there may be closed to other users, as that of a folder for temporary files is.
        chmod a+x "$dir"
        chown "$(postgres_user)" "$dir/data" "$dir/socket"
    fi
    (umask 077 && head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' > "$dir/password")
    chown "$(postgres_user)" "$dir/password"

    # UTF-8 and a locale that sorts by rules of its own, so that a text without a collation of ours would be noticed.
    postgres_as_user "$bin/initdb" -D "$dir/data" -U yxwg -A scram-sha-256 --pwfile="$dir/password" -E UTF8 \
        --locale-provider=icu --icu-locale=en --locale=C > "$dir/initdb.log"

    # Somebody else may take a port between looking and listening; then another is tried.
    for _ in 1 2 3 4 5 6 7 8; do
        port=$((54400 + RANDOM % 8000))
        # Tests need no power cut; those that pull the plug start a server of their own.
        if postgres_as_user "$bin/pg_ctl" -D "$dir/data" -w -t 60 -l "$dir/data/server.log" start -o "-p $port -c listen_addresses=127.0.0.1 \
            -c unix_socket_directories=$dir/socket -c max_connections=300 -c fsync=off -c full_page_writes=off -c synchronous_commit=off \
            -c max_prepared_transactions=10" > "$dir/start.log" 2>&1 < /dev/null; then
            printf 'Host=127.0.0.1;Port=%s;Username=yxwg;Password=%s;Database=postgres' "$port" "$(cat "$dir/password")" > "$dir/connection"
            chmod 600 "$dir/connection"
            return 0
        fi
    done
    cat "$dir/start.log" "$dir/data/server.log" >&2
    return 1
}

# postgres_stop DIR: stops the server of that cluster, if one runs, and removes the cluster.
postgres_stop() {
    local dir=$1
    [[ -d $dir/data ]] || return 0
    postgres_as_user "$(postgres_bin)/pg_ctl" -D "$(cd "$dir" && pwd)/data" -m immediate -w -t 30 stop > /dev/null 2>&1 || true
    rm -rf "$dir/data" "$dir/socket" "$dir/password" "$dir/connection" "$dir"/*.log
}
