/// Where `include` and `render` find other templates. The host keeps what it has compiled: a template is asked for at
/// every use of it.
public protocol TemplateLoader: Sendable {
    /// The template of that name; nil where there is none.
    ///
    /// - Throws: `LiquidErrors` where the template was found and does not compile; they are reported as they are.
    func template(named name: String) throws(LiquidErrors) -> Template?

    /// The same of a name that stands in a template, by its number. By default the one above is asked.
    func template(_ name: PropertyName) throws(LiquidErrors) -> Template?

    /// The names that there are, for “did you mean”.
    var names: [String] { get }
}

extension TemplateLoader {
    public func template(_ name: PropertyName) throws(LiquidErrors) -> Template? { try template(named: name.name) }
}

/// Templates held in memory, compiled beforehand.
public struct TemplateDictionary: TemplateLoader {
    private let templates: [String: Template]
    /// The same by the numbers of their names.
    private let numbered: [Template?]

    /// A loader of these templates by name.
    public init(_ templates: [String: Template] = [:]) {
        self.templates = templates
        var numbered: [Template?] = []
        for (name, template) in templates {
            let id = PropertyName(name).id
            while numbered.count <= id { numbered.append(nil) }
            numbered[id] = template
        }
        self.numbered = numbered
    }

    public func template(named name: String) -> Template? { templates[name] }
    public func template(_ name: PropertyName) -> Template? {
        let found = name.id < numbered.count ? numbered[name.id] : nil
        // Names that Swift alone finds equal have different numbers.
        return found ?? templates[name.name]
    }
    public var names: [String] { templates.keys.sorted() }
}
