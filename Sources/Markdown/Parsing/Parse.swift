/// From bytes to a tree.
func parse(_ source: UnsafeBufferPointer<UInt8>, options: MarkdownOptions) -> Storage {
    let storage = withCMarkTree(of: source) { root in
        var builder = TreeBuilder(options: options)
        builder.build(root)
        return builder.storage
    }
    return storage ?? Storage()
}
