# What the checks share. Sourced by run.sh.

passed=0
failed=0

# check WORDS COMMAND…: counts how the command went; shows what it printed where it failed.
check() {
    local words=$1
    shift
    if "$@" >"$work/log" 2>&1; then
        passed=$((passed + 1))
        printf 'ok      %s\n' "$words"
    else
        failed=$((failed + 1))
        printf 'FAILED  %s\n' "$words"
        grep -v ' .left-out.\| the timeline has them' "$work/log" | sed 's/^/        /' | tail -n 30
    fi
}

# fails STATUS COMMAND…: the command fails with that exit status.
fails() {
    local wanted=$1 status=0
    shift
    "$@" || status=$?
    [ "$status" -eq "$wanted" ] || { echo "exit status $status, not $wanted"; return 1; }
}

# says WORDS COMMAND…: the command prints these words, whatever its status.
says() {
    local words=$1
    shift
    "$@" >"$work/said" 2>&1
    grep -qF "$words" "$work/said" || { cat "$work/said"; echo "‘$words’ was not said"; return 1; }
}

publish() { "$briefing" publish --site site "$@"; }

# A site of some dozens of pages with articles and static files; `version N` gives it other contents.
make_site() {
    "$briefing" new start >/dev/null
    cp -r start/Content/. site/Content/
    for i in $(seq 1 40); do
        sed "s/^title: .*/title: Article $i/; s/^date: .*/date: 2024-01-$((i % 18 + 10))/" \
            site/Content/articles/night-trains.md |
            sed '/^event=/d; s/event=last-journey //' >"site/Content/articles/article-$i.md"
        head -c 3000 /dev/urandom >"site/Content/static/picture $i.png"
    done
    sed -i '2a aliases: [old/article-1, /weg/]' site/Content/articles/article-1.md
    printf 'a text with ü and #, %%, & in its name\n' >'site/Content/static/ü #1 100% & more.txt'
    cat >>site/Content/briefing.yml <<EOF
base-url: http://127.0.0.1:8100/sub/
publish:
  folder: {kind: folder, path: ../served/folder, precompress: true, redirects: true, headers: true}
  full: {kind: folder, path: ../full/public}
  locked: {kind: folder, path: ../served/locked/public}
  zip: {kind: zip, path: ../served/site.zip}
  git: {kind: git, repository: ../served/bare.git, branch: pages}
  origin: {kind: git, branch: pages}
  rsync: {kind: rsync, destination: "publishing-test:$work/served/rsync"}
  rsync-full: {kind: rsync, destination: "publishing-test:$work/full/rsync"}
  dav: {kind: rclone, remote: "dav:deep/web"}
  sftp: {kind: rclone, remote: "sftp:web"}
$(for target in "${s3[@]}"; do echo "  $target: {kind: rclone, remote: '$target:bucket/deep/web'}"; done)
EOF
    mkdir -p served
    version 1
}

# version N: changes every page, one asset, adds a page and some files, takes others away.
version() {
    local i
    sed -i "s/^title: .*/title: Site, version $1/" site/Content/briefing.yml
    for i in 1 2 3; do printf 'text of version %s\n' "$1" >"site/Content/static/changing-$i.txt"; done
    rm -f site/Content/static/only-*
    for i in 1 2 3 4 5; do head -c 20000 /dev/urandom >"site/Content/static/only-$1-$i.bin"; done
    printf -- '---\ntitle: About version %s\n---\nHello.\n' "$1" >site/Content/pages/about.md
    "$briefing" build --site site --quiet >build.log 2>&1 || { cat build.log; echo 'the site can’t be built' >&2; exit 1; }
}

# same FOLDER: it holds the output byte for byte, and beside it only what publishing declares.
same() {
    # What lies there without having been built: the record, and what the options ask for.
    diff -r --exclude=.briefing-manifest --exclude=.briefing-published.json --exclude='*.gz' --exclude='*.br' \
        --exclude=_headers --exclude=_redirects --exclude=.nojekyll --exclude=.git --exclude='foreign*' --exclude=CNAME site/Output "$1" ||
        return 1
    # No leftovers of sending.
    ! find "$1" -name '*.briefing-new' -o -name '.briefing-staging' -o -name '.briefing-lock.json' -o -name '.~tmp~' | grep .
}

# fetched TARGET: puts what a target serves into the folder `got`.
fetched() {
    rm -rf got
    case $1 in
    folder) cp -r served/folder got ;;
    zip) mkdir got && unzip -q served/site.zip -d got ;;
    git) git clone --quiet --branch pages served/bare.git got ;;
    rsync) cp -r served/rsync got ;;
    dav) cp -r served/dav/deep/web got ;;
    sftp) cp -r served/sftp/web got ;;
    s3-*) rclone copy --quiet "$1:bucket/deep/web" got ;;
    esac
}

served() { fetched "$1" && same got; }
