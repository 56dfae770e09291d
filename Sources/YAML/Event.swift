/// What libyaml finds in a text, one after the other.
struct Event {
    var kind: Kind
    var start: YAMLPosition
    var end: YAMLPosition

    enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd, sequenceEnd, mappingEnd
        case alias(String)
        /// `isPlain`: written without quotes, and not as a block after `|` or `>`.
        case scalar(text: String, isPlain: Bool, Properties)
        /// `isFlow`: written with brackets or braces.
        case sequenceStart(isFlow: Bool, Properties)
        case mappingStart(isFlow: Bool, Properties)
    }

    /// What may stand before a node.
    struct Properties {
        /// The name after `&`.
        var anchor: String?
        /// The whole tag, its handle expanded: `tag:yaml.org,2002:str` for `!!str`; a lone `!` stays.
        var tag: String?
    }
}
