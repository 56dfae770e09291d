# What goes wrong on the way: nothing that was published is lost, and the next run completes it. Sourced by run.sh.

check_faults() {
    local n kind
    for n in $(seq 1 "$kills"); do
        kind=${kinds[$((n % ${#kinds[@]}))]}
        version "$((n + 10))"
        check "killed, $n: $kind is whole or on its way, and the next run completes it" survives_kill "$kind"
    done
    check 'folder: a full disk changes nothing' full_disk_folder
    check 'rsync: a full disk is said, and the next run completes it' full_disk_rsync
    check 'rsync: a connection that is cut half way' cut_connection_rsync
    check 'dav: a server that goes away half way' lost_server dav served/dav/deep/web
    check 'sftp: a server that goes away half way' lost_server sftp served/sftp/web
    check 'folder: a file that may not be written' forbidden_file
    for kind in "${kinds[@]}"; do
        [ "$kind" = git ] || check "$kind: what somebody else changed is asked about" changed_by_others "$kind"
    done
    check 'folder: two at once, one waits' two_at_once folder
    check 'rsync: two at once on one machine, one waits' two_at_once rsync
    check 'rsync: another machine’s run is not disturbed' other_machine
    check 'a damaged cache is as good as none' damaged_cache
}

# Every file of the site before or after is there in one of its two forms, unless the target moves as a whole.
survives_kill() {
    local kind=$1 pause
    fetched "$kind" && rm -rf before && cp -r got before || return 1
    pause=$(python3 -c "import random; print(random.uniform(0.02, $([ "$kind" = folder ] || [ "$kind" = zip ] && echo 0.5 || echo 3)))")
    # Not through the function, whose shell it would be that is killed.
    "$briefing" publish --site site "$kind" --yes >killed 2>&1 &
    local pid=$!
    sleep "$pause"
    kill -KILL "$pid" 2>/dev/null
    wait "$pid" 2>/dev/null
    fetched "$kind" || return 1
    python3 "$here/between.py" before site/Output got || return 1
    publish "$kind" --yes && served "$kind" && says 'Nothing to do' publish "$kind"
}

# Leaves too little room for the pages, though some.
fill_disk() {
    head -c 20000000 /dev/zero >full/foreign.bin 2>/dev/null
    truncate --size=-500000 full/foreign.bin
}

full_disk_folder() {
    mount -t tmpfs -o size=9m tmpfs full || { echo 'skipped: no file system can be mounted here'; return 0; }
    publish full --quiet || return 1
    rm -rf before && cp -r full/public before
    fill_disk
    version 40
    fails 3 publish full --yes >said 2>&1 || return 1
    grep -q 'No space left' said && grep -q 'Nothing on the target has changed' said && diff -r before full/public || return 1
    rm full/foreign.bin
    publish full --yes && same full/public
}

full_disk_rsync() {
    mountpoint -q full || { echo 'skipped: no file system can be mounted here'; return 0; }
    rm -rf full/*
    publish rsync-full --quiet || return 1
    rm -rf before && cp -r full/rsync before
    version 41
    fill_disk
    fails 3 publish rsync-full --yes >said 2>&1 || { cat said; return 1; }
    python3 "$here/between.py" before site/Output full/rsync || return 1
    rm full/foreign.bin
    publish rsync-full --yes && same full/rsync
    local status=$?
    umount full
    return $status
}

# The connection that sends the pages is cut after some kilobytes.
cut_connection_rsync() {
    version 42
    cat >cut-ssh <<EOF
#!/bin/sh
case "\$*" in
*delay-updates*)
    mkfifo "$work/cut.\$\$"
    ssh -F $work/sshd/client "\$@" <"$work/cut.\$\$" &
    # Byte by byte: what waits in a buffer would let both sides wait for each other.
    dd bs=1 count=9000 status=none >"$work/cut.\$\$"
    kill \$! ;;
*) exec ssh -F $work/sshd/client "\$@" ;;
esac
EOF
    chmod +x cut-ssh
    rm -rf before && cp -r served/rsync before
    RSYNC_RSH=$work/cut-ssh fails 3 publish rsync --yes >said 2>&1 || { cat said; return 1; }
    grep -q 'goes on from there' said && python3 "$here/between.py" before site/Output served/rsync || return 1
    publish rsync --yes && served rsync
}

# The server is ended when some files have arrived: lost_server KIND FOLDER.
lost_server() {
    local pid status=0 i number=$((RANDOM + 300)) name=${1}_pid
    version "$number"
    rm -rf before && cp -r "$2" before
    publish "$1" --yes >said 2>&1 &
    pid=$!
    for i in $(seq 1 600); do
        [ -z "$(find "$2" -name "only-$number-*" -print -quit)" ] || break
        sleep 0.05
    done
    kill "${!name}"
    wait "$pid" || status=$?
    "start_$1"
    [ $status -eq 3 ] || { cat said; echo "status $status"; return 1; }
    grep -q 'The same command' said && python3 "$here/between.py" before site/Output "$2" "$1-server" || return 1
    publish "$1" --yes && served "$1"
}

# Somebody who may not write there publishes: nothing changes, and it is said.
forbidden_file() {
    mkdir -p served/locked/public && publish locked --quiet || return 1
    version 44
    # The whole, and then one folder far down, where pages that come before it would have changed already.
    read_only served/locked/public && read_only served/locked/public/articles && immutable served/locked/public/index.html &&
        publish locked --yes && same served/locked/public
}

# read_only FOLDER: publishing changes nothing while it can’t be written into. Even root can’t write into what is mounted so.
read_only() {
    mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" || { echo 'skipped: nothing can be mounted here'; return 0; }
    refused_unchanged
    local status=$?
    umount "$1"
    return $status
}

# immutable FILE: the same for a file that may not be replaced.
immutable() {
    chattr +i "$1" || { echo 'skipped: this file system has no such attribute'; return 0; }
    refused_unchanged
    local status=$?
    chattr -i "$1"
    return $status
}

refused_unchanged() {
    rm -rf before && cp -r served/locked/public before
    fails 3 publish locked --yes >said 2>&1 && grep -q 'Nothing on the target has changed' said && diff -r before served/locked/public ||
        { cat said; return 1; }
}

changed_by_others() {
    publish "$1" --yes --quiet && meddle "$1" || return 1
    version "$((RANDOM + 100))"
    says 'changed there by somebody else: about.html' publish "$1" --dry-run || return 1
    says 'removed there by somebody else: changing-1.txt' publish "$1" --dry-run || return 1
    fails 2 publish "$1" && fetched "$1" && grep -q 'Side, version' got/about.html && publish "$1" --yes && served "$1"
}

# meddle KIND: somebody else changes a page, to the same length, as a correction of one letter does, and removes a file.
meddle() {
    fetched "$1" || return 1
    sed -i 's/Site, version/Side, version/' got/about.html && touch got/about.html
    case $1 in
    folder) cp got/about.html served/folder/ && rm served/folder/changing-1.txt ;;
    rsync) cp got/about.html served/rsync/ && rm served/rsync/changing-1.txt ;;
    dav) cp got/about.html served/dav/deep/web/ && rm served/dav/deep/web/changing-1.txt ;;
    sftp) cp got/about.html served/sftp/web/ && rm served/sftp/web/changing-1.txt ;;
    s3-*) rclone copyto got/about.html "$1:bucket/deep/web/about.html" && rclone deletefile "$1:bucket/deep/web/changing-1.txt" ;;
    zip) rm got/changing-1.txt served/site.zip && (cd got && python3 -m zipfile -c ../served/site.zip ./* ./.briefing-published.json) ;;
    esac
}

two_at_once() {
    version "$((RANDOM + 200))"
    publish "$1" --yes >first 2>&1 &
    local pid=$!
    publish "$1" --yes >second 2>&1
    local status=$?
    wait "$pid" && [ $status -eq 0 ] && served "$1" && grep -q 'Published and verified' first second &&
        grep -q 'Nothing to do' first second
}

# A lock that was left by a machine elsewhere holds until it is over.
other_machine() {
    version 50
    printf '{"publishing":"another","until":%d}\n' $(($(date +%s) + 300)) >served/rsync/.briefing-lock.json
    fails 3 publish rsync >said 2>&1 && grep -q 'somebody else is publishing' said || return 1
    printf '{"publishing":"another","until":%d}\n' $(($(date +%s) - 1)) >served/rsync/.briefing-lock.json
    publish rsync --yes && served rsync
}

damaged_cache() {
    local file
    publish folder --yes --quiet || return 1
    while read -r file; do echo damaged >"$file"; done < <(find site/.briefing-cache/publish -maxdepth 1 -type f ! -name .gitignore)
    says 'Nothing to do' publish folder && publish dav --yes && served dav && publish git --yes && served git || return 1
    rm -rf site/.briefing-cache
    says 'Nothing to do' publish folder && says 'Nothing to do' publish dav && says 'Nothing to do' publish git
}
