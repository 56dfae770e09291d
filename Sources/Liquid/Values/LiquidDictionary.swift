/// Values by name that keep the order in which they were added. Copies share their storage until one is changed.
public struct LiquidDictionary: Sendable {
    private(set) var storage: DictionaryStorage

    /// An empty dictionary.
    public init() { storage = .empty }

    /// A dictionary of the pairs in their order; of two alike keys the last value counts, at the first one's place.
    public init(_ pairs: some Sequence<(String, Value)>) {
        let pairs = Array(pairs)
        storage = pairs.isEmpty ? .empty : DictionaryStorage(pairs: pairs)
    }

    /// How many pairs it holds.
    public var count: Int { storage.count }
    /// Whether it holds none.
    public var isEmpty: Bool { storage.count == 0 }
    /// The keys in order.
    public var keys: [String] { storage.keys }
    /// The values in the order of their keys.
    public var values: [Value] { storage.values }

    /// The value of a key; nil where it has none. Setting nil takes the key away.
    public subscript(key: String) -> Value? {
        get {
            guard let place = storage.place(of: key, hash: PropertyName.hash(key)) else { return nil }
            return storage.value(at: place)
        }
        set {
            var (keys, values) = (storage.keys, storage.values)
            switch (storage.place(of: key, hash: PropertyName.hash(key)), newValue) {
            case (let place?, let value?): values[place] = value
            case (let place?, nil):
                keys.remove(at: place)
                values.remove(at: place)
            case (nil, let value?):
                keys.append(key)
                values.append(value)
            case (nil, nil): return
            }
            storage = DictionaryStorage(pairs: Array(zip(keys, values)))
        }
    }
}

extension LiquidDictionary: ExpressibleByDictionaryLiteral {
    /// The pairs in the order written.
    public init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }
}

extension LiquidDictionary: Sequence {
    /// The pairs in order.
    public func makeIterator() -> Zip2Sequence<[String], [Value]>.Iterator {
        zip(storage.keys, storage.values).makeIterator()
    }
}
