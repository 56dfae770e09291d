# A storage server that is in use elsewhere and speaks S3’s protocol: OpenStack’s Swift, with one disk, which is a folder.
# Sourced by run.sh.

# start_swift PORT: python3-swift is all of the server; Debian’s other packages of it are for starting it with the machine.
start_swift() {
    local kind
    local -A ports=([account]=$(free_port) [container]=$(free_port) [object]=$(free_port) [proxy]=$1 [memcached]=$(free_port))
    mkdir -p swift/disks/disk
    # What Swift knows of an object is kept in attributes of its file.
    /usr/bin/python3 -c 'import os; os.setxattr("swift/disks/disk", "user.test", b"")' ||
        { echo "Swift needs a file system with attributes, which that of $work has not" >&2; return 1; }
    printf '[swift-hash]\nswift_hash_path_suffix = test\n' >swift/swift.conf
    /usr/bin/python3 - "${ports[account]}" "${ports[container]}" "${ports[object]}" <<'EOF' || return 1
import sys
from swift.common.ring import RingBuilder
for kind, port in zip(("account", "container", "object"), sys.argv[1:]):
    ring = RingBuilder(part_power=4, replicas=1, min_part_hours=0)
    ring.add_dev({"id": 0, "region": 1, "zone": 1, "weight": 1, "ip": "127.0.0.1", "port": int(port), "device": "disk"})
    ring.rebalance()
    ring.get_ring().save(f"swift/{kind}.ring.gz")
EOF

    memcached -l 127.0.0.1 -p "${ports[memcached]}" -U 0 -u "$(id -un)" 2>swift/memcached.log &
    pids+=($!)
    for kind in account container object; do swift_conf "$kind" "${ports[$kind]}" "$kind-server"; done
    swift_conf proxy "$1" 'cache s3api tempauth slo proxy-server'
    cat >>swift/proxy.conf <<EOF
account_autocreate = true
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:${ports[memcached]}
[filter:s3api]
use = egg:swift#s3api
[filter:tempauth]
use = egg:swift#tempauth
user_test_somebody = secret12 .admin
[filter:slo]
use = egg:swift#slo
EOF
    for kind in account container object proxy; do start_swift_server "$kind"; done
    for kind in "${!ports[@]}"; do waits "${ports[$kind]}" || { cat "swift/$kind.log" >&2; return 1; }; done
}

# swift_conf KIND PORT PIPELINE: the settings of one of its servers. A listing that misses an object because the machine is slow
# would not be told of it later, since no updater runs here: so that is waited for. The machine’s own log is none of its business.
swift_conf() {
    cat >"swift/$1.conf" <<EOF
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = $2
swift_dir = $work/swift
devices = $work/swift/disks
mount_check = false
user = $(id -un)
workers = 0
container_update_timeout = 60
node_timeout = 60
log_level = ERROR
log_address = $work/swift/nothing
[pipeline:main]
pipeline = $3
[app:$1-server]
use = egg:swift#$1
EOF
}

# Unless it is told of another folder before it starts, it wants the machine’s own settings in /etc.
start_swift_server() {
    /usr/bin/python3 - "$work/swift" "$1" >"swift/$1.log" 2>&1 <<'EOF' &
import sys
from swift.common import storage_policy, utils, wsgi
folder, kind = sys.argv[1:]
utils.set_swift_dir(folder)
storage_policy.reload_storage_policies()
sys.exit(wsgi.run_wsgi(f"{folder}/{kind}.conf", f"{kind}-server", verbose=True))
EOF
    pids+=($!)
}
