# Every kind of target: what is served is the output, changes arrive, others' files stay. Sourced by run.sh.

check_targets() {
    local kind
    kinds=(folder zip git rsync dav sftp "${s3[@]}")
    git init --quiet --bare served/bare.git

    for kind in "${kinds[@]}"; do
        check "$kind: a dry run says so" says 'nothing there was touched' publish "$kind" --dry-run
        check "$kind: is published" publish "$kind"
        check "$kind: serves the output byte for byte" served "$kind"
        check "$kind: an unchanged site sends nothing" says 'Nothing to do' publish "$kind"
    done
    for kind in "${kinds[@]}"; do add_foreign "$kind"; done
    version 2
    for kind in "${kinds[@]}"; do
        check "$kind: changes are published" publish "$kind" --yes
        check "$kind: serves the changed output" served "$kind"
        check "$kind: others’ files are there still" foreign_is_there
    done

    check 'zip: the same site gives the same bytes' zip_is_deterministic
    check 'folder: compressed copies hold what they are copies of' copies_are_right
    check 'folder: redirects lead on' grep -qx '/sub/old/article-1 /sub/articles/article-1.html 301' served/folder/_redirects
    for kind in "${s3[@]}"; do check "$kind: objects have a cache header" s3_has_headers "$kind"; done
    check 'git: the user’s repository is as it was' git_leaves_the_user_alone
    check 'git: a push by somebody else in between is noticed' git_meets_another_push
    check 'git: a branch with others’ pages is asked about' git_asks_about_a_full_branch
    check 'a password in the settings is refused and not shown' refuses_passwords
    check 'a missing program is named with how to get it' names_missing_program
}

# A file that we did not publish, where the target is.
add_foreign() {
    case $1 in
    folder) echo theirs >served/folder/foreign.txt ;;
    zip) (cd served && echo theirs >foreign.txt && python3 -c 'import zipfile; zipfile.ZipFile("site.zip", "a").write("foreign.txt")') ;;
    git) git clone --quiet --branch pages served/bare.git other && (cd other && echo theirs >foreign.txt && echo example.org >CNAME &&
        git add . && git -c user.name=x -c user.email=x commit --quiet -m theirs && git push --quiet) && rm -rf other ;;
    rsync) echo theirs >served/rsync/foreign.txt ;;
    dav) echo theirs >served/dav/deep/web/foreign.txt ;;
    sftp) echo theirs >served/sftp/web/foreign.txt ;;
    s3-*) echo theirs | rclone rcat "$1:bucket/deep/web/foreign.txt" ;;
    esac
}

# In what was fetched last.
foreign_is_there() { [ "$(cat got/foreign.txt)" = theirs ]; }

zip_is_deterministic() {
    sed -i 's#served/site.zip#served/again.zip#' site/Content/briefing.yml
    publish zip --quiet && unzip -q -o served/site.zip foreign.txt -d served || return 1
    # The other has a stranger’s file in it: without that, and without the order of its directory, they are the same.
    python3 - <<'EOF' || return 1
import zipfile
one, two = zipfile.ZipFile("served/site.zip"), zipfile.ZipFile("served/again.zip")
names = [n for n in one.namelist() if n != "foreign.txt"]
assert names == two.namelist() == sorted(names, key=str.encode)
for n in names:
    a, b = one.getinfo(n), two.getinfo(n)
    assert one.read(n) == two.read(n) and a.date_time == b.date_time == (1980, 1, 1, 0, 0, 0) and a.compress_size == b.compress_size
EOF
    cp served/again.zip first.zip && rm served/again.zip && rm -rf site/.briefing-cache && publish zip --quiet || return 1
    sed -i 's#served/again.zip#served/site.zip#' site/Content/briefing.yml
    cmp first.zip served/again.zip
}

copies_are_right() {
    local file count=0
    while read -r file; do
        gzip -dc "$file" | cmp - "${file%.gz}" || return 1
        count=$((count + 1))
    done < <(find served/folder -name '*.gz')
    while read -r file; do brotli -dc "$file" | cmp - "${file%.br}" || return 1; done < <(find served/folder -name '*.br')
    [ "$count" -gt 40 ] && [ ! -e 'served/folder/picture 1.png.gz' ]
}

s3_has_headers() {
    s3_header "$1" index.html 'public, max-age=0, must-revalidate' && s3_header "$1" assets/theme.css 'public, max-age=600' &&
        s3_header "$1" 'picture 1.png' 'public, max-age=86400' &&
        s3_header "$1" data/briefing.json 'public, max-age=0, must-revalidate'
}

# s3_header REMOTE PATH VALUE: of an object. Through a file: rclone writes in two parts, and would be ended by a pipe that is closed after the first.
s3_header() {
    rclone lsjson --stat --metadata "$1:bucket/deep/web/$2" >stat.json || return 1
    grep -qF "\"cache-control\": \"$3\"" stat.json || { cat stat.json; return 1; }
}

# The site stands in a repository with changes in its index and work tree, and is published through its remote.
git_leaves_the_user_alone() {
    git init --quiet site && git init --quiet --bare served/origin.git && git -C site remote add origin ../served/origin.git
    printf 'Output/\n.briefing-cache/\n' >site/.gitignore
    (cd site && git add . && git -c user.name=x -c user.email=x commit --quiet -m site && git branch -M main &&
        git push --quiet origin main && echo staged >staged && git add staged && echo dirty >>Content/pages/about.md &&
        git stash list && git status --porcelain --branch && git for-each-ref && git write-tree && find .git -type f | sort) >before
    # The work tree is dirty, so the output is that of the dirty one.
    publish origin --yes || return 1
    (cd site && git stash list && git status --porcelain --branch && git for-each-ref && git write-tree &&
        find .git -type f | sort) >after
    rm -rf got && git clone --quiet --branch pages served/origin.git got && same got && diff before after || return 1
    [ "$(git -C served/origin.git rev-parse main)" = "$(git -C site rev-parse main)" ] || return 1
    rm -rf site/.git site/.gitignore site/staged
}

# While the site is published, somebody pushes by force what was there before: a hook over there does it when the push comes.
git_meets_another_push() {
    version 3
    local old
    old=$(git -C served/bare.git rev-parse pages~1)
    cat >served/bare.git/hooks/pre-receive <<EOF
#!/bin/sh
[ ! -e "$work/pushed" ] || exit 0
touch "$work/pushed"
unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
git --git-dir="$work/served/bare.git" update-ref refs/heads/pages $old
EOF
    chmod +x served/bare.git/hooks/pre-receive
    says 'planning again' publish git --yes || return 1
    rm served/bare.git/hooks/pre-receive
    [ -e pushed ] && served git && [ "$(git -C served/bare.git rev-parse pages~1)" = "$old" ] && says 'Nothing to do' publish git
}

git_asks_about_a_full_branch() {
    rm -rf other && git init --quiet other && (cd other && echo theirs >index.html && echo example.org >CNAME && git add . &&
        git -c user.name=x -c user.email=x commit --quiet -m theirs && git push --quiet --force ../served/bare.git HEAD:pages) ||
        return 1
    fails 2 publish git && publish git --yes && served git && [ "$(cat got/CNAME)" = example.org ]
}

refuses_passwords() {
    cp site/Content/briefing.yml kept.yml
    sed -i 's#destination: "publishing-test:#destination: "rsync://me:hunter2@127.0.0.1:#' site/Content/briefing.yml
    fails 1 publish rsync >said 2>&1
    local status=$?
    cp kept.yml site/Content/briefing.yml
    [ $status -eq 0 ] && grep -q 'password' said && ! grep -q hunter2 said
}

names_missing_program() {
    mkdir -p bin && ln -sf "$(command -v ssh)" bin/ssh
    PATH=$work/bin fails 3 publish rsync >said 2>&1 && grep -q 'apt install rsync' said
}
