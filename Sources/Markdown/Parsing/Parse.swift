/// From bytes to a tree: the source is repaired where it must be, rewritten where it uses an extension, read by cmark,
/// and its tree made ours.
/// - Parameter readsAll: whether cmark is given plain text too that it need not read.
func parse(_ source: UnsafeBufferPointer<UInt8>, options: MarkdownOptions, readsAll: Bool = false) -> Storage {
    let survey = SourceSurvey(source)
    guard survey.isValid else {
        return SourceRepair.repaired(source).withUnsafeBufferPointer { repaired in
            parse(repaired, survey: SourceSurvey(repaired), options: options, readsAll: readsAll)
        }
    }
    return parse(source, survey: survey, options: options, readsAll: readsAll)
}

private func parse(_ source: Bytes, survey: SourceSurvey, options: MarkdownOptions, readsAll: Bool) -> Storage {
    let source = source.starts("\u{FEFF}", at: 0) ? Bytes(rebasing: source[3...]) : source
    guard survey.needsRewriting(for: options.extensions) else {
        return tree(of: source, survey: survey, options: options, plan: nil, sourceCount: source.count)
    }
    let places = SourcePlaces(
        bytes: source, isASCII: survey.isASCII, hasCarriageReturns: survey.hasCarriageReturns,
        firstLine: options.firstLine)
    // An address may begin in what would be left out.
    let leavesOut =
        !readsAll && !survey.hasCarriageReturns && !(survey.hasAtSigns && options.extensions.contains(.autolinks))
    let plan = Rewriter.rewrite(
        source, extensions: options.extensions, places: places, marks: survey.marks(in: source), leavesOut: leavesOut)
    return plan.source.bytes.withUnsafeBufferPointer { rewritten in
        tree(of: rewritten, survey: survey, options: options, plan: plan, sourceCount: source.count)
    }
}

private func tree(
    of source: Bytes, survey: SourceSurvey, options: MarkdownOptions, plan: RewritePlan?, sourceCount: Int
) -> Storage {
    let storage = withCMarkTree(of: source) { root in
        var builder = TreeBuilder(
            options: options, plan: plan, hasAtSigns: survey.hasAtSigns, sourceCount: sourceCount)
        builder.build(root)
        return builder.storage
    }
    return storage ?? Storage(records: [Storage.Record(tag: .document)])
}
