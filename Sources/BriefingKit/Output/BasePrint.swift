/// Of what every page is made again for.
struct BasePrint: Hashable, Sendable {
    var program: UInt64 = 0
    var settings: UInt64 = 0
    var words: UInt64 = 0

    enum Part: Hashable, Sendable { case program, settings, words }

    /// The first part that is another; `nil` where all is the same.
    func change(since old: BasePrint) -> Part? {
        if program != old.program { return .program }
        if settings != old.settings { return .settings }
        return words != old.words ? .words : nil
    }

    init() {}

    func write(to writer: inout ByteWriter) {
        for print in [program, settings, words] { writer.number(print) }
    }

    init(_ reader: inout ByteReader) {
        program = reader.number()
        settings = reader.number()
        words = reader.number()
    }
}

extension Site {
    var basePrint: BasePrint {
        var print = BasePrint()
        print.program = programPrint
        print.settings = briefing.settings.print
        print.words = words.print
        return print
    }
}
