#include <cmark.h>

// Where the calling thread has its memory for cmark's trees, of which CMarkArena.swift takes care: Swift has no variables of a thread.
static inline void **cmark_thread_arena(void) {
    static _Thread_local void *arena;
    return &arena;
}
