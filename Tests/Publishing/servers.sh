# Servers on loopback with keys that are made for the run. Sourced by run.sh.

# A port that is free now; taken ones are passed over.
free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# waits PORT: until something answers there, for half a minute at most.
waits() {
    local i
    for i in $(seq 1 300); do
        (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null && return 0
        sleep 0.1
    done
    echo "nothing answers at port $1" >&2
    return 1
}

start_sshd() {
    /usr/sbin/sshd -D -f "$work/sshd/config" -E "$work/sshd/log" &
    sshd_pid=$!
    pids+=("$sshd_pid")
    waits "$ssh_port"
}

start_dav() {
    rclone serve webdav served/dav --dir-cache-time 0s --addr "127.0.0.1:$dav_port" >/dev/null 2>&1 &
    dav_pid=$!
    pids+=("$dav_pid")
    waits "$dav_port"
}

start_sftp() {
    rclone serve sftp served/sftp --dir-cache-time 0s --addr "127.0.0.1:$sftp_port" --user somebody --pass secret >/dev/null 2>&1 &
    sftp_pid=$!
    pids+=("$sftp_pid")
    waits "$sftp_port"
}

start_servers() {
    ssh_port=$(free_port)
    dav_port=$(free_port)
    sftp_port=$(free_port)
    web_port=$(free_port)

    mkdir -p sshd served/dav served/sftp /run/sshd
    ssh-keygen -q -t ed25519 -N '' -f sshd/host
    ssh-keygen -q -t ed25519 -N '' -f sshd/key
    cat >sshd/config <<EOF
Port $ssh_port
ListenAddress 127.0.0.1
HostKey $work/sshd/host
AuthorizedKeysFile $work/sshd/key.pub
PidFile none
UsePAM no
StrictModes no
PasswordAuthentication no
EOF
    cat >sshd/client <<EOF
Host publishing-test
    HostName 127.0.0.1
    Port $ssh_port
    User $(id -un)
    IdentityFile $work/sshd/key
    IdentitiesOnly yes
    StrictHostKeyChecking no
    UserKnownHostsFile $work/sshd/known
    LogLevel ERROR
EOF
    export RSYNC_RSH="ssh -F $work/sshd/client"
    start_sshd

    cat >"$RCLONE_CONFIG" <<EOF
[dav]
type = webdav
url = http://127.0.0.1:$dav_port
vendor = other
[sftp]
type = sftp
host = 127.0.0.1
port = $sftp_port
user = somebody
pass = $(rclone obscure secret)
EOF
    start_dav
    start_sftp
    start_s3_servers
}

# Those of them that start become targets of their own, so that all are checked alike.
start_s3_servers() {
    local server port
    s3=()
    for server in "${s3_servers[@]}"; do
        port=$(free_port)
        "start_$server" "$port" || { echo "skipped  s3-$server: it can’t be started"; continue; }
        s3+=("s3-$server")
        cat >>"$RCLONE_CONFIG" <<EOF
[s3-$server]
type = s3
provider = Other
access_key_id = test:somebody
secret_access_key = secret12
endpoint = http://127.0.0.1:$port
force_path_style = true
EOF
    done
}

# start_moto PORT
start_moto() {
    if ! moto_server --help >/dev/null 2>&1; then
        [ -x "$tools/bin/moto_server" ] || { python3 -m venv "$tools" &&
            "$tools/bin/python" -m pip install --quiet --disable-pip-version-check 'moto[server,s3]'; } >&2 || return 1
        PATH=$PATH:$tools/bin
    fi
    moto_server -H 127.0.0.1 -p "$1" >/dev/null 2>&1 &
    pids+=($!)
    waits "$1"
}
