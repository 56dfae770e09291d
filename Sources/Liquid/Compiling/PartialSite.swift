/// A `render` or `include` in a template. It is reached where it lies in its program, never copied: all threads have it in
/// common, and would count in one place who holds its parts.
struct PartialSite: Sendable {
    /// Whether it is `render`.
    let isIsolated: Bool
    /// Whether it has a value after `with` or `for`.
    let hasValue: Bool
    let isLoop: Bool
    /// The template's name where it stands in the source; nil where it is computed.
    let name: PropertyName?
    /// What the partial knows its value by, where that is not computed either.
    let alias: PropertyName?
    let arguments: Lasting<PropertyName>
    /// What loops around it call their variables.
    let bindings: [Sites.Binding]
    /// What the site itself says of the key of a fragment.
    let signature: FragmentHash

    init(_ partial: Partial, name: String?, bindings: [Sites.Binding]) {
        isIsolated = partial.isolated
        hasValue = partial.value != nil
        isLoop = partial.isLoop
        self.name = name.map { PropertyName($0) }
        alias = (partial.alias ?? name.map(Self.alias)).map { PropertyName($0) }
        arguments = Lasting(partial.arguments.map { PropertyName($0.name) })
        self.bindings = partial.isolated ? [] : bindings
        var hash = FragmentHash()
        hash.absorb(.name, name ?? "")
        hash.absorb(.count, partial.arguments.count * 2 + (partial.value == nil ? 0 : 1))
        for argument in partial.arguments { hash.absorb(.name, argument.name) }
        if let alias = partial.alias { hash.absorb(.string, alias) }
        signature = hash
    }

    /// What a partial knows its value by where the tag does not say.
    static func alias(of template: String) -> String { String(template.split(separator: "/").last ?? "") }
}
