/// Where `include` and `render` find other templates. The host keeps what it has compiled: a template is asked for at
/// every use of it.
public protocol TemplateLoader: Sendable {
    /// The template of that name; nil where there is none.
    ///
    /// - Throws: `LiquidErrors` where the template was found and does not compile; they are reported as they are.
    func template(named name: String) throws(LiquidErrors) -> Template?

    /// The names that there are, for “did you mean”.
    var names: [String] { get }
}

/// Templates held in memory, compiled beforehand.
public struct TemplateDictionary: TemplateLoader {
    private let templates: [String: Template]

    /// A loader of these templates by name.
    public init(_ templates: [String: Template] = [:]) { self.templates = templates }

    public func template(named name: String) -> Template? { templates[name] }
    public var names: [String] { templates.keys.sorted() }
}
