/// A loop that is running.
struct LoopState {
    /// What it goes through; empty where it counts.
    var values: [Value]
    /// For a loop that counts, where it begins and by what it goes on; 0 for one through values.
    var first = 0
    var step = 0
    var index = 0
    let count: Int
    /// The place of the `for` loop around it, -1 where there is none.
    let parent: Int
    /// What it is called; nil for `tablerow`.
    let name: PropertyName?
    /// How many columns a `tablerow` has.
    var columns = 0
    var column = 1
    var row = 1

    @inline(__always) var item: Value { step == 0 ? values[index] : .int(first + step * index) }
}

/// The properties of `forloop`.
enum LoopField: UInt8, CaseIterable {
    case index, index0, rindex, rindex0, first, last, length, name

    static let names = ["index", "index0", "rindex", "rindex0", "first", "last", "length", "name"]

    init?(name: String) {
        guard let place = Self.names.firstIndex(of: name) else { return nil }
        self = Self.allCases[place]
    }

    func value(index: Int, count: Int, name: String) -> Value {
        switch self {
        case .index: .int(index + 1)
        case .index0: .int(index)
        case .rindex: .int(count - index)
        case .rindex0: .int(count - index - 1)
        case .first: .bool(index == 0)
        case .last: .bool(index == count - 1)
        case .length: .int(count)
        case .name: .string(name)
        }
    }
}

/// The properties of `tablerowloop`.
enum RowField: UInt8, CaseIterable {
    case length, col, row, index, index0, col0, rindex, rindex0, first, last
    case colFirst, colLast

    static let names = [
        "length", "col", "row", "index", "index0", "col0", "rindex", "rindex0", "first", "last", "col_first",
        "col_last",
    ]

    init?(name: String) {
        guard let place = Self.names.firstIndex(of: name) else { return nil }
        self = Self.allCases[place]
    }

    func value(_ loop: LoopState) -> Value {
        switch self {
        case .length: .int(loop.count)
        case .col: .int(loop.column)
        case .row: .int(loop.row)
        case .index: .int(loop.index + 1)
        case .index0: .int(loop.index)
        case .col0: .int(loop.column - 1)
        case .rindex: .int(loop.count - loop.index)
        case .rindex0: .int(loop.count - loop.index - 1)
        case .first: .bool(loop.index == 0)
        case .last: .bool(loop.index == loop.count - 1)
        case .colFirst: .bool(loop.column == 1)
        case .colLast: .bool(loop.column == loop.columns)
        }
    }
}

/// `forloop` as a value, as it is at that item.
struct LoopObject: LiquidObject {
    var index: Int
    var count: Int
    var name: String
    var parent: Value

    func property(_ name: String) -> Value? {
        if name == "parentloop" { return parent }
        return LoopField(name: name)?.value(index: index, count: count, name: self.name)
    }

    var propertyNames: [String] { LoopField.names + ["parentloop"] }
    var liquidText: Value { "Liquid::ForloopDrop" }
}

/// `tablerowloop` as a value, as it is at that item.
struct RowObject: LiquidObject {
    var values: [Value]

    init(_ loop: LoopState) { values = RowField.allCases.map { $0.value(loop) } }

    func property(_ name: String) -> Value? { RowField(name: name).map { values[Int($0.rawValue)] } }
    var propertyNames: [String] { RowField.names }
    var liquidText: Value { "Liquid::TablerowloopDrop" }
}
