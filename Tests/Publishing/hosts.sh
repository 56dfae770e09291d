# The recipes of the documentation for web servers, with a site behind them at the root and below a path. Sourced by run.sh.

check_hosts() {
    check 'the recipes are YAML where they should be' recipes_are_yaml
    check 'the settings in the recipes are taken' recipes_settings
    check 'the recipes for Codeberg hand git the token' recipes_credentials
    publish folder --yes --quiet
    start_nginx && check 'nginx: serves every file at the root and below a path' serves_everything "$web_port"
    check 'nginx: hands out the compressed copies' serves_compressed "$web_port" gzip
    check 'nginx: an unknown page is the site’s own 404' serves_404 "$web_port"
    web_port=$(free_port)
    start_caddy && check 'Caddy: serves every file at the root and below a path' serves_everything "$web_port"
    check 'Caddy: hands out the compressed copies' serves_compressed "$web_port" br
    check 'Caddy: an unknown page is the site’s own 404' serves_404 "$web_port"
}

recipes_are_yaml() {
    /usr/bin/python3 -c 'import sys, yaml; [yaml.safe_load(open(path)) for path in sys.argv[1:]]' "$here"/../../Documentation/hosts/*.yml
}

# Each ‘publish:’ of a recipe, with its targets, in a site that is built.
recipes_settings() {
    local file count=0
    cp site/Content/briefing.yml kept.yml
    for file in "$here"/../../Documentation/hosts/* "$here/../../Documentation/publishing.md"; do
        /usr/bin/python3 "$here/settings.py" "$file" >block
        [ -s block ] || continue
        count=$((count + 1))
        { echo 'title: A recipe'; cat block; } >site/Content/briefing.yml
        "$briefing" publish --site site no-such-target >said 2>&1
        if ! grep -q 'there is no target' said; then
            cat "$file" block said
            cp kept.yml site/Content/briefing.yml
            return 1
        fi
    done
    cp kept.yml site/Content/briefing.yml
    [ "$count" -ge 6 ] || { echo "only $count recipes with settings"; return 1; }
}

# The commands of the recipes that tell git about the token are run, and git is asked for it.
recipes_credentials() {
    local file
    for file in codeberg-woodpecker.yml codeberg-forgejo.yml; do
        rm -rf credentials && mkdir credentials
        /usr/bin/python3 - "$here/../../Documentation/hosts/$file" >credentials/commands <<'EOF' || return 1
import sys, yaml
recipe = yaml.safe_load(open(sys.argv[1]))
if "steps" in recipe:
    commands = recipe["steps"]["publish"]["commands"]
else:
    commands = [step["run"] for step in recipe["jobs"]["publish"]["steps"] if "run" in step]
print("\n".join(c.split("briefing publish")[0] for c in commands if "credential" in c))
EOF
        HOME=$work/credentials CODEBERG_NAME=me CODEBERG_TOKEN=t0ken sh -e credentials/commands || return 1
        printf 'protocol=https\nhost=codeberg.org\n\n' |
            HOME=$work/credentials CODEBERG_NAME=me CODEBERG_TOKEN=t0ken git credential fill >filled || return 1
        grep -qx 'password=t0ken' filled || return 1
        ! grep -r t0ken credentials || return 1
    done
}

# The server’s part of a recipe, with this run’s folder and port in the place of its own.
recipe() {
    sed "s#/srv/www/briefing#$work/served/folder#g; s#example.org#127.0.0.1#g; s#:8080#:$web_port#g" \
        "$here/../../Documentation/hosts/$1"
}

start_nginx() {
    mkdir -p nginx
    recipe nginx.conf | sed "s#listen .*#listen 127.0.0.1:$web_port;#" >nginx/site.conf
    cat >nginx/nginx.conf <<EOF
pid $work/nginx/pid;
error_log $work/nginx/error.log;
daemon off;
user $(id -un);
events {}
http {
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path $work/nginx; proxy_temp_path $work/nginx; fastcgi_temp_path $work/nginx;
    uwsgi_temp_path $work/nginx; scgi_temp_path $work/nginx;
    include $work/nginx/site.conf;
}
EOF
    nginx -c "$work/nginx/nginx.conf" 2>nginx/start.log &
    pids+=($!)
    waits "$web_port" || { cat nginx/start.log; return 1; }
}

start_caddy() {
    mkdir -p caddy
    { printf '{\n\tadmin off\n\tauto_https off\n}\n'; recipe Caddyfile | sed "s#^127.0.0.1 {#http://127.0.0.1:$web_port {#"; } >caddy/Caddyfile
    XDG_DATA_HOME=$work/caddy XDG_CONFIG_HOME=$work/caddy caddy run --config caddy/Caddyfile --adapter caddyfile >caddy/log 2>&1 &
    pids+=($!)
    waits "$web_port" || { cat caddy/log; return 1; }
}

serves_everything() {
    /usr/bin/python3 "$here/served.py" site/Output "http://127.0.0.1:$1/" &&
        /usr/bin/python3 "$here/served.py" site/Output "http://127.0.0.1:$1/briefing/"
}

# Answers with the copy, marked as compressed, and a browser that can’t read it gets the file.
serves_compressed() {
    local copy=index.html.gz
    [ "$2" = gzip ] || copy=index.html.br
    curl -sf -D head -o body -H "Accept-Encoding: $2" "http://127.0.0.1:$1/index.html" && cmp body "served/folder/$copy" &&
        grep -qi "^content-encoding: $2" head
}

serves_404() {
    [ "$(curl -s -o body -w '%{http_code}' "http://127.0.0.1:$1/no/such/page.html")" = 404 ] && cmp body site/Output/404.html
}
