/// Filters for arrays. Anything else is an array of itself, and nothing an empty one.
extension FilterInput {
    func array(_ filter: Filter) throws(Fault) -> Value {
        switch filter {
        case .first, .last: return end(filter)
        case .join: return try join()
        case .concat: return try concat()
        case .map:
            return .array(try items().mapItems { (item) throws(Fault) in try item.selected(by: self[0]) ?? .null })
        case .reverse: return .array(try items().reversed())
        case .uniq: return try uniq()
        case .compact: return try compact()
        case .sum: return try sum()
        default: return try sort(filter)
        }
    }

    /// The input as items, arrays inside it opened.
    func items() throws(Fault) -> [Value] {
        switch input {
        case .array(let values):
            if !values.contains(where: \.isArray) { return values }
            var flat: [Value] = []
            for value in values { value.flatten(into: &flat) }
            return flat
        case .null: return []
        case .range(let range):
            try checkRoom(range.count)
            return range.values
        case .object(let object): return object.liquidElements ?? [input]
        default: return [input]
        }
    }

    private func end(_ filter: Filter) -> Value {
        switch input {
        case .dictionary(let dictionary): filter == .first ? dictionary.firstPair : .null
        case .object(let object):
            object.liquidElements.flatMap { filter == .first ? $0.first : $0.last } ?? .null
        case .int, .bigInteger: .null
        default: input.property(filter == .first ? PropertyName.first : .last) ?? .null
        }
    }

    private func join() throws(Fault) -> Value {
        let (glue, glueIsHTML) = count > 0 ? self[0].text : (" ", false)
        let texts = try items().map { $0.text }
        let isHTML = escapes && (glueIsHTML || texts.contains { $0.isHTML })
        var result = ""
        var size = 0
        for (place, (text, textIsHTML)) in texts.enumerated() {
            size += text.utf8.count + glue.utf8.count
            try checkRoom(size)
            if place > 0 { result += isHTML && !glueIsHTML ? HTMLEscape.escape(glue) : glue }
            result += isHTML && !textIsHTML ? HTMLEscape.escape(text) : text
        }
        return value(result, isHTML: isHTML)
    }

    private func concat() throws(Fault) -> Value {
        var values = try items()
        switch self[0] {
        case .array(let others): values += others
        case .object(let object):
            guard let others = object.liquidElements else { fallthrough }
            values += others
        default: throw Fault(.argument, "‘concat’ takes an array, and this is a \(self[0].kindName)")
        }
        try checkRoom(values.count)
        return .array(values)
    }

    private func uniq() throws(Fault) -> Value {
        let items = try items()
        if items.count < 2 { return .array(items) }
        var seen: Set<Identity> = []
        var result: [Value] = []
        for item in items {
            var key = item
            if count > 0, !self[0].isNull {
                guard let selected = try item.selected(by: self[0]) else { return .null }
                key = selected
            }
            if seen.insert(Identity(key.resolved)).inserted { result.append(item) }
        }
        return .array(result)
    }

    private func compact() throws(Fault) -> Value {
        if count == 0 || self[0].isNull { return .array(try items().filter { !$0.isNull }) }
        var result: [Value] = []
        for item in try items() {
            guard let value = try item.selected(by: self[0]) else { return .null }
            if !value.isNull { result.append(item) }
        }
        return .array(result)
    }

    private func sum() throws(Fault) -> Value {
        var total = Value.int(0)
        for item in try items() {
            if count == 0 || self[0].isNull {
                total = try Arithmetic.add(total, item.asNumber)
            } else if case .array(let values) = try item.selected(by: self[0]) {
                var flat: [Value] = []
                for value in values { value.flatten(into: &flat) }
                for value in flat { total = try Arithmetic.add(total, value.asNumber) }
            } else {
                total = try Arithmetic.add(total, (try item.selected(by: self[0]) ?? .null).asNumber)
            }
        }
        return total
    }

    // MARK: Order

    private func sort(_ filter: Filter) throws(Fault) -> Value {
        let items = try items()
        let byProperty = count > 0 && !self[0].isNull
        if byProperty, items.contains(where: \.hasNoProperties) { return .null }
        if items.count < 2 { return .array(items) }
        let compare: (Value, Value) throws(Fault) -> Bool = { (left, right) throws(Fault) in
            try (filter == .sort ? Self.order(left, right) : Self.naturalOrder(left, right)) < 0
        }
        if !byProperty { return .array(try items.mergeSorted(compare)) }
        var keyed: [(key: Value, item: Value)] = []
        for item in items {
            guard let key = try item.selected(by: self[0]) else { return .null }
            keyed.append((key, item))
        }
        let sorted = try keyed.mergeSorted { (left, right) throws(Fault) in try compare(left.key, right.key) }
        return .array(sorted.map(\.item))
    }

    /// Nothing comes last.
    private static func order(_ left: Value, _ right: Value) throws(Fault) -> Int {
        if let order = left.order(before: right) { return order }
        if left.isNull { return 1 }
        if right.isNull { return -1 }
        throw Fault(.argument, "a \(left.kindName) and a \(right.kindName) have no order")
    }

    private static func naturalOrder(_ left: Value, _ right: Value) -> Int {
        if left.isNull || right.isNull { return left.isNull ? (right.isNull ? 0 : 1) : -1 }
        let lowered = [left, right].map { $0.plainText.mappedASCII }
        return lowered[0].byteOrder(before: lowered[1])
    }
}

extension String {
    /// With the letters of ASCII in lower case, and no others.
    fileprivate var mappedASCII: String {
        withBytes { source in
            String(unsafeUninitializedCapacity: source.count) { target in
                for place in source.indices {
                    let byte = source[place]
                    target[place] = byte >= 0x41 && byte <= 0x5A ? byte + 32 : byte
                }
                return source.count
            }
        }
    }
}

extension Array {
    func mapItems<T>(_ transform: (Element) throws(Fault) -> T) throws(Fault) -> [T] {
        var result: [T] = []
        result.reserveCapacity(count)
        for element in self { result.append(try transform(element)) }
        return result
    }

    /// Sorted so that what is alike keeps its order.
    func mergeSorted(_ isBefore: (Element, Element) throws(Fault) -> Bool) throws(Fault) -> [Element] {
        if count < 2 { return self }
        var (source, target) = (self, self)
        var width = 1
        while width < count {
            var start = 0
            while start < count {
                let (middle, end) = (Swift.min(start + width, count), Swift.min(start + 2 * width, count))
                var (left, right) = (start, middle)
                for place in start..<end {
                    let takesRight =
                        left >= middle || right < end
                        ? (left >= middle ? true : try isBefore(source[right], source[left])) : false
                    if takesRight {
                        target[place] = source[right]
                        right += 1
                    } else {
                        target[place] = source[left]
                        left += 1
                    }
                }
                start += 2 * width
            }
            swap(&source, &target)
            width *= 2
        }
        return source
    }
}
