// How the C library gets its memory: the module of the library leaves this header out.
#include <malloc.h>
