/// From bytes to a tree: the source is repaired where it must be, rewritten where it uses an extension, read by cmark,
/// and its tree made ours.
func parse(_ source: UnsafeBufferPointer<UInt8>, options: MarkdownOptions) -> Storage {
    let survey = SourceSurvey(source)
    guard survey.isValid else {
        return SourceRepair.repaired(source).withUnsafeBufferPointer { repaired in
            parse(repaired, survey: SourceSurvey(repaired), options: options)
        }
    }
    return parse(source, survey: survey, options: options)
}

private func parse(_ source: Bytes, survey: SourceSurvey, options: MarkdownOptions) -> Storage {
    let source = source.starts("\u{FEFF}", at: 0) ? Bytes(rebasing: source[3...]) : source
    guard survey.needsRewriting(for: options.extensions) else {
        return tree(of: source, survey: survey, options: options, plan: nil)
    }
    let places = SourcePlaces(
        bytes: source, isASCII: survey.isASCII, hasCarriageReturns: survey.hasCarriageReturns,
        firstLine: options.firstLine)
    let plan = Rewriter.rewrite(source, extensions: options.extensions, places: places)
    return plan.source.bytes.withUnsafeBufferPointer { rewritten in
        tree(of: rewritten, survey: survey, options: options, plan: plan)
    }
}

private func tree(of source: Bytes, survey: SourceSurvey, options: MarkdownOptions, plan: RewritePlan?) -> Storage {
    let storage = withCMarkTree(of: source) { root in
        var builder = TreeBuilder(
            options: options, plan: plan, hasAtSigns: survey.hasAtSigns, sourceCount: source.count)
        builder.build(root)
        return builder.storage
    }
    return storage ?? Storage(records: [Storage.Record(tag: .document)])
}
