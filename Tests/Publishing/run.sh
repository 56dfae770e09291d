#!/usr/bin/env bash
# Publishes to every kind of target for real, on loopback only, and compares what is served with the output byte for byte;
# then breaks things: kills, full disks, cut connections, strangers' changes.
# Usage: run.sh BRIEFING [KILLS [S3-SERVER…]]
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
briefing=$(realpath "$1")
kills=${2:-20}
# The servers of S3’s protocol: moto, which simulates one, and swift, which is one.
s3_servers=("${@:3}")
[ ${#s3_servers[@]} -gt 0 ] || s3_servers=(moto)

"$here/../../.ci/packages" git rsync openssh-client openssh-server rclone nginx-light caddy brotli curl unzip python3-venv python3-yaml
case " ${s3_servers[*]} " in *' swift '*) "$here/../../.ci/packages" python3-swift memcached ;; esac

# What is made once and kept between runs.
tools=$here/../../.build/s3-venv
work=$(mktemp -d)
# Whatever was started is ended, by its number.
pids=()
finish() {
    [ ${#pids[@]} -eq 0 ] || kill "${pids[@]}" 2>/dev/null
    ! mountpoint -q "$work/full" || umount "$work/full"
    wait 2>/dev/null
    rm -rf "$work"
}
trap finish EXIT
cd "$work"
# Nothing of the machine's own settings: neither addresses nor keys.
unset AWS_CA_BUNDLE AWS_PROFILE RSYNC_RSH GIT_DIR
export HOME=$work/home GIT_CONFIG_NOSYSTEM=1 GIT_TERMINAL_PROMPT=0 RCLONE_CONFIG=$work/rclone.conf
export no_proxy='*' NO_PROXY='*'
mkdir -p home site/Content/articles site/Content/static full

. "$here/support.sh"
. "$here/servers.sh"
. "$here/swift-s3.sh"
. "$here/targets.sh"
. "$here/faults.sh"
. "$here/hosts.sh"

start_servers
make_site
check_targets
check_faults
check_hosts

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
