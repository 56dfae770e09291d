#include <stddef.h>
#include <stdint.h>
// The functions themselves stand in the header: nothing has to be linked, or be there where the program runs.
#define XXH_INLINE_ALL
#include <xxhash.h>

// The header gives its functions other names then, by macros that Swift does not see.
static inline uint64_t xxh3(const void *bytes, size_t count) { return XXH3_64bits(bytes, count); }
