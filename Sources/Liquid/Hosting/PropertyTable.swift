/// Finds the case of an enum of property names by a name's number.
///
/// Make one for each enum and keep it, in a static constant, say: making it numbers all the names.
public struct PropertyTable<Name: RawRepresentable & CaseIterable & Sendable>: Sendable where Name.RawValue == String {
    /// By number; nil for names that are none of the enum's, and none for numbers beyond the enum's last.
    @usableFromInline let names: [Name?]

    /// A table of all the enum's names.
    @inlinable
    public init() {
        var names: [Name?] = []
        for name in Name.allCases {
            let id = PropertyName(name.rawValue).id
            while names.count <= id { names.append(nil) }
            names[id] = name
        }
        self.names = names
    }

    /// The case that is called so; nil where the enum has none.
    @inlinable
    public subscript(_ name: PropertyName) -> Name? { name.id < names.count ? names[name.id] : nil }
}
