import CYAML

/// Pulls events from libyaml, which reads a text that must outlive this value.
struct EventReader: ~Copyable {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let lines: LineIndex
    /// On the heap, since libyaml keeps a pointer to it.
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// - Throws: `yaml-limit` where there is no memory left.
    init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) throws(YAMLError) {
        self.bytes = bytes
        lines = LineIndex(bytes, firstLine: firstLine)
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        guard yaml_parser_initialize(parser) == 1 else {
            throw outOfMemory(at: YAMLPosition(line: firstLine, column: 1))
        }
        // libyaml asks for a pointer even where there is nothing to read.
        let nothing: StaticString = ""
        yaml_parser_set_input_string(parser, bytes.baseAddress ?? nothing.utf8Start, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event; after `streamEnd`, nothing more may be asked.
    mutating func next() throws(YAMLError) -> Event {
        var raw = yaml_event_t()
        guard yaml_parser_parse(parser, &raw) == 1 else { throw error() }
        defer { yaml_event_delete(&raw) }
        return Event(
            kind: kind(of: raw), start: lines.position(of: raw.start_mark), end: lines.position(of: raw.end_mark))
    }

    private func kind(of raw: yaml_event_t) -> Event.Kind {
        switch raw.type {
        case YAML_STREAM_START_EVENT: return .streamStart
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
        case YAML_MAPPING_END_EVENT: return .mappingEnd
        case YAML_ALIAS_EVENT: return .alias(string(raw.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT:
            let scalar = raw.data.scalar
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            let properties = Event.Properties(anchor: string(scalar.anchor), tag: string(scalar.tag))
            let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
            return .scalar(text: text, isPlain: isPlain, properties)
        case YAML_SEQUENCE_START_EVENT:
            let sequence = raw.data.sequence_start
            return .sequenceStart(
                isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE,
                .init(anchor: string(sequence.anchor), tag: string(sequence.tag)))
        case YAML_MAPPING_START_EVENT:
            let mapping = raw.data.mapping_start
            return .mappingStart(
                isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE,
                .init(anchor: string(mapping.anchor), tag: string(mapping.tag)))
        default: return .streamEnd
        }
    }

    private func string(_ characters: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        characters.map { String(cString: $0) }
    }

    private func error() -> YAMLError {
        let state = parser.pointee
        var complaint = Complaint(
            problem: state.problem.map { String(cString: $0) } ?? "",
            context: state.context.map { String(cString: $0) } ?? "")
        switch state.error {
        case YAML_READER_ERROR:
            return complaint.encodingError(
                at: lines.position(ofByte: faultyByte(near: Int(state.problem_offset)), in: bytes))
        case YAML_MEMORY_ERROR: return outOfMemory(at: lines.position(of: state.mark))
        default:
            (complaint.before, complaint.next) = surroundings(of: state.problem_mark)
            let origin = state.context == nil ? nil : lines.position(of: state.context_mark)
            return complaint.error(at: lines.position(of: state.problem_mark), origin: origin)
        }
    }

    /// The first byte of a sequence that libyaml found broken further on.
    private func faultyByte(near offset: Int) -> Int {
        let before = bytes[..<min(offset, bytes.count)].suffix(3).lastIndex { $0 & 0xC0 != 0x80 }
        guard let lead = before, bytes[lead] >= 0xC0, offset - lead < sequenceLength(bytes[lead]) else { return offset }
        return lead
    }

    /// How many bytes a sequence has by its first one.
    private func sequenceLength(_ lead: UInt8) -> Int { lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

    /// A mark's line up to it, and the character at it.
    private func surroundings(of mark: yaml_mark_t) -> (before: String, next: Unicode.Scalar?) {
        let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
        let start = text.first == "\u{FEFF}" ? text.index(after: text.startIndex) : text.startIndex
        guard let place = text.index(start, offsetBy: Int(mark.index), limitedBy: text.endIndex) else {
            return ("", nil)
        }
        let line = text[start..<place].lastIndex { $0 == "\n" || $0 == "\r" }.map { text.index(after: $0) } ?? start
        return (String(text[line..<place]), place < text.endIndex ? text[place] : nil)
    }
}

/// The error where libyaml could allocate nothing more.
private func outOfMemory(at position: YAMLPosition) -> YAMLError {
    YAMLError("yaml-limit", "there is not enough memory to read this", at: position)
}
