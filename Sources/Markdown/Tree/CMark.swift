import CCMark

/// Gives UTF-8 without NUL to cmark and its tree to a function; the tree lives only as long as that.
func withCMarkTree<Result>(
    of source: UnsafeBufferPointer<UInt8>, _ body: (OpaquePointer) -> Result
) -> Result? {
    CMarkArena.withAllocator { allocator in
        guard let parser = cmark_parser_new_with_mem(CMARK_OPT_SOURCEPOS, allocator) else { return nil }
        if let base = source.baseAddress, !source.isEmpty {
            base.withMemoryRebound(to: CChar.self, capacity: source.count) {
                cmark_parser_feed(parser, $0, source.count)
            }
        }
        return cmark_parser_finish(parser).map(body)
    }
}

/// The first text in a tree.
func firstText(of root: OpaquePointer) -> String? {
    var node: OpaquePointer? = root
    while let current = node {
        if cmark_node_get_type(current) == CMARK_NODE_TEXT {
            return cmark_node_get_literal(current).map { String(cString: $0) }
        }
        node = cmark_node_first_child(current)
    }
    return nil
}
