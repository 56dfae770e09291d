extension Machine {
    /// Notes what went wrong at an op of the template being rendered.
    mutating func note(_ fault: Fault, _ place: Int) {
        peaks.faults += 1
        if fault.isNoted { return }
        let program = frame.program
        let (position, length) = program.position(of: program.spans[place])
        let chain = callers.reversed().map { caller in
            caller.program.position(of: caller.program.spans[caller.callPlace]).place
        }
        let error = LiquidError(
            code: fault.code, message: fault.message, place: position, length: length, suggestion: fault.suggestion,
            chain: chain, rendering: rendering)
        if !errors.contains(error) { errors.append(error) }
    }

    /// Notes what is wrong with a partial that does not compile.
    mutating func note(_ partial: LiquidErrors) {
        let chain = (callers + [frame]).reversed().map { caller in
            caller.program.position(of: caller.program.spans[caller.callPlace]).place
        }
        for var error in partial.errors {
            error.chain = chain
            error.rendering = rendering
            if !errors.contains(error) { errors.append(error) }
        }
    }
}

extension Program {
    func position(of span: Span) -> (place: LiquidError.Place, length: Int) {
        LiquidError.Place.locate(span, in: source.all, template: name)
    }
}

extension LiquidError.Place {
    /// The line and column of a span, and how much of its first line it covers.
    static func locate(
        _ span: Span, in source: UnsafeBufferPointer<UInt8>, template: String
    ) -> (place: LiquidError.Place, length: Int) {
        let start = min(Int(span.start), source.count)
        var line = 1
        var lineStart = 0
        for place in 0..<start where source[place] == UInt8(ascii: "\n") {
            line += 1
            lineStart = place + 1
        }
        let column = 1 + source[lineStart..<start].count { $0 & 0xC0 != 0x80 }
        let covered = source[start..<max(start, min(Int(span.end), source.count))].prefix { $0 != UInt8(ascii: "\n") }
        let length = max(1, covered.count { $0 & 0xC0 != 0x80 })
        return (LiquidError.Place(template: template, line: line, column: column), length)
    }
}
