import CMalloc

/// Has the C library ask the system for memory in large pieces, and keep what is freed: a build takes ever more of it and then
/// ends, and a page that is given back comes again, emptied, at a fault each.
func setUpHeap() {
    mallopt(M_TOP_PAD, 1 << 24)
    mallopt(M_TRIM_THRESHOLD, 1 << 26)
    // The most that it takes.
    mallopt(M_MMAP_THRESHOLD, 1 << 25)
}
