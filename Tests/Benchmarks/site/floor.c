// The floor: what it costs to read the articles, render them with cmark, and write a given list of files.
//
//     floor CONTENT OUTPUT LIST
//
// LIST has a line `bytes path` for each file to be written. A file `articles/<name>.html` gets the HTML of the article `<name>.md`,
// repeated up to that many bytes; every other file gets the HTML of some article in the same way. So as many files and as many bytes
// are written as the site has, by one thread, in which nothing is gathered, linked or laid out.
#define _GNU_SOURCE
#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct text {
    char *bytes;
    size_t count, capacity;
};

struct page {
    char *path;
    size_t bytes;
};

// The articles’ names, and what is to be written for each; the other pages follow at the end.
static struct page *pages;
static size_t page_count, next_other, others_each;
static const char *output;
static size_t files_written;
static unsigned long long bytes_written;

static void fail(const char *what) {
    fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
    exit(1);
}

// What cmark allocates for an article is cut from one piece, and forgotten as a whole when the article is done.
static unsigned char *arena_bytes;
static size_t arena_used;
static const size_t arena_size = 64 << 20;

static void *arena_calloc(size_t count, size_t size) {
    size_t bytes = (count * size + 15) & ~(size_t)15;
    if (arena_used + bytes + 16 > arena_size) {
        fprintf(stderr, "floor: an article is too large\n");
        exit(1);
    }
    unsigned char *made = arena_bytes + arena_used + 16;
    *(size_t *)(made - 16) = bytes;
    arena_used += bytes + 16;
    return memset(made, 0, bytes);
}

static void *arena_realloc(void *old, size_t size) {
    if (!old) return arena_calloc(1, size);
    size_t had = *(size_t *)((unsigned char *)old - 16);
    if (size <= had) return old;
    return memcpy(arena_calloc(1, size), old, had);
}

static void arena_free(void *old) {
    (void)old;
}

static cmark_mem arena = {arena_calloc, arena_realloc, arena_free};

static void reserve(struct text *text, size_t capacity) {
    if (capacity <= text->capacity) return;
    text->bytes = realloc(text->bytes, capacity);
    if (!text->bytes) fail("memory");
    text->capacity = capacity;
}

static void read_file(const char *path, struct text *text) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    struct stat status;
    if (file < 0 || fstat(file, &status)) fail(path);
    reserve(text, status.st_size + 1);
    text->count = 0;
    ssize_t got;
    while ((got = read(file, text->bytes + text->count, text->capacity - text->count)) > 0) text->count += got;
    if (got < 0) fail(path);
    close(file);
}

static void make_folders(char *path) {
    for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        if (mkdir(path, 0777) && errno != EEXIST) fail(path);
        *slash = '/';
    }
}

static void write_page(const struct page *page, const char *html, size_t count) {
    static struct text text;
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", output, page->path);
    reserve(&text, page->bytes);
    for (size_t at = 0; at < page->bytes; at += count) {
        memcpy(text.bytes + at, html, page->bytes - at < count ? page->bytes - at : count);
    }
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0 && errno == ENOENT) {
        make_folders(path);
        file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    }
    if (file < 0) fail(path);
    for (size_t at = 0; at < page->bytes;) {
        ssize_t put = write(file, text.bytes + at, page->bytes - at);
        if (put < 0) fail(path);
        at += put;
    }
    close(file);
    files_written++;
    bytes_written += page->bytes;
}

static int is_article(const struct page *page) {
    return !strncmp(page->path, "articles/", 9) && !strchr(page->path + 9, '/');
}

// Articles first, by name.
static int in_order(const void *a, const void *b) {
    int first = is_article(a), second = is_article(b);
    if (first != second) return second - first;
    return strcmp(((const struct page *)a)->path, ((const struct page *)b)->path);
}

static void read_list(const char *path) {
    FILE *list = fopen(path, "r");
    if (!list) fail(path);
    char *line = NULL;
    size_t size = 0, capacity = 0;
    ssize_t length;
    while ((length = getline(&line, &size, list)) > 0) {
        if (line[length - 1] == '\n') line[length - 1] = 0;
        char *name;
        size_t bytes = strtoull(line, &name, 10);
        if (*name++ != ' ') continue;
        if (page_count == capacity) {
            capacity = capacity ? capacity * 2 : 1024;
            pages = realloc(pages, capacity * sizeof *pages);
            if (!pages) fail("memory");
        }
        pages[page_count++] = (struct page){strdup(name), bytes};
    }
    free(line);
    fclose(list);
    qsort(pages, page_count, sizeof *pages, in_order);
    while (next_other < page_count && is_article(&pages[next_other])) next_other++;
    others_each = next_other ? (page_count - next_other) / next_other + 1 : page_count;
}

// The text behind the second line that is exactly `---`.
static const char *body(const struct text *text) {
    const char *end = text->bytes + text->count, *line = text->bytes;
    if (text->count < 4 || memcmp(line, "---\n", 4)) return line;
    while ((line = memchr(line, '\n', end - line)) && ++line < end) {
        if (end - line >= 4 && !memcmp(line, "---\n", 4)) return line + 4;
    }
    return end;
}

static int article(const char *path, const struct stat *status, int kind, struct FTW *place) {
    (void)status;
    const char *name = path + place->base;
    size_t length = strlen(name);
    if (kind != FTW_F || length < 4 || strcmp(name + length - 3, ".md")) return 0;
    static struct text text;
    read_file(path, &text);
    const char *start = body(&text);
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &arena);
    cmark_parser_feed(parser, start, text.bytes + text.count - start);
    char *html = cmark_render_html(cmark_parser_finish(parser), CMARK_OPT_DEFAULT);
    size_t count = strlen(html);
    char page_path[512];
    snprintf(page_path, sizeof page_path, "articles/%.*s.html", (int)(length - 3), name);
    struct page key = {page_path, 0};
    struct page *page = bsearch(&key, pages, page_count, sizeof *pages, in_order);
    if (page) write_page(page, html, count);
    // The other pages are written along with the articles, as many with each.
    for (size_t n = 0; n < others_each && next_other < page_count; n++) write_page(&pages[next_other++], html, count);
    arena_used = 0;
    return 0;
}

int main(int argc, char **argv) {
    if (argc != 4) {
        fprintf(stderr, "usage: floor CONTENT OUTPUT LIST\n");
        return 2;
    }
    output = argv[2];
    arena_bytes = malloc(arena_size);
    if (!arena_bytes) fail("memory");
    read_list(argv[3]);
    char articles[4096];
    snprintf(articles, sizeof articles, "%s/articles", argv[1]);
    if (nftw(articles, article, 32, FTW_PHYS)) fail(articles);
    if (next_other < page_count) {
        fprintf(stderr, "floor: %zu files of the list were not written\n", page_count - next_other);
        return 1;
    }
    printf("%zu files, %llu bytes\n", files_written, bytes_written);
    return 0;
}
