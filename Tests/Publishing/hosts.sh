# The recipes of the documentation for web servers, with a site behind them at the root and below a path. Sourced by run.sh.

check_hosts() {
    publish folder --yes --quiet
    start_nginx && check 'nginx: serves every file at the root and below a path' serves_everything "$web_port"
    check 'nginx: hands out the compressed copies' serves_compressed "$web_port" gzip
    check 'nginx: an unknown page is the site’s own 404' serves_404 "$web_port"
    web_port=$(free_port)
    start_caddy && check 'Caddy: serves every file at the root and below a path' serves_everything "$web_port"
    check 'Caddy: hands out the compressed copies' serves_compressed "$web_port" br
    check 'Caddy: an unknown page is the site’s own 404' serves_404 "$web_port"
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
    local path base
    for base in / /briefing/; do
        while read -r path; do
            address=$(python3 -c 'import sys, urllib.parse; print(urllib.parse.quote(sys.argv[1]))' "$path")
            curl -sf "http://127.0.0.1:$1$base$address" | cmp - "site/Output/$path" || { echo "$base$path"; return 1; }
        done < <(cd site/Output && find . -type f ! -name '.*' | sed 's#^\./##' | grep -vE '^(picture|only|articles/article-[2-9])')
    done
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
