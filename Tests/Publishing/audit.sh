#!/usr/bin/env bash
# Has the audit judge this repository's own site as nginx and Caddy hand it out, at the root of a name and below a path, with
# the settings that the documentation gives. What they hand out is the output byte for byte, so what the audit reads from files
# is what it would read from them.
# Usage: audit.sh BRIEFING AUDIT-FOLDER PYTHON [OPTION-OF-THE-AUDIT…]
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
briefing=$(realpath "$1")
audit=$(realpath "$2")
python=$(realpath --no-symlinks "$3")
shift 3
options=("$@")

"$here/../../.ci/packages" nginx-light caddy curl chromium default-jre-headless

work=$(mktemp -d)
pids=()
finish() {
    [ ${#pids[@]} -eq 0 ] || kill "${pids[@]}" 2>/dev/null
    wait 2>/dev/null
    rm -rf "$work"
}
trap finish EXIT
cd "$work"
export no_proxy='*' NO_PROXY='*'

. "$here/support.sh"
. "$here/servers.sh"
. "$here/hosts.sh"

mkdir -p site
cp -r "$here/../../Content" site/
[ ! -d "$here/../../Templates" ] || cp -r "$here/../../Templates" site/
printf '\npublish:\n  folder: {kind: folder, path: ../served/folder, precompress: true}\n' >>site/Content/briefing.yml

# judge SERVER PORT BASE
judge() {
    "$python" "$here/served_audit.py" "$audit" "http://127.0.0.1:$2" site/Output --site-url "https://example.org$3" "${options[@]}" >"$1.report"
    local status=$?
    cat "$1.report"
    return $status
}

nginx_port=$(free_port)
web_port=$nginx_port
publish --quiet
check 'nginx: starts' start_nginx
web_port=$(free_port)
check 'Caddy: starts' start_caddy
for base in / /briefing/; do
    # Only the pages' own addresses and the 404 page depend on it.
    check "the site is built and published for $base" publish --base-url "https://example.org$base" --yes
    for server in "nginx $nginx_port" "Caddy $web_port"; do
        set -- $server
        check "$1: hands out the output at $base" /usr/bin/python3 "$here/served.py" site/Output "http://127.0.0.1:$2$base"
        check "$1: the site passes the audit at $base" judge "$1" "$2" "$base"
        tail -n 1 "$1.report"
    done
done

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
