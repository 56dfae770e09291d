import Liquid

/// The templates of a theme, found by their names. A class, since every page has them to hand.
final class ThemeTemplates: Sendable {
    /// In the order of their names. One that does not compile is not there.
    let all: [(name: String, template: Template)]
    private let places: [String: Int]
    /// The same by the numbers of the names that templates call them by.
    private let numbered: [Int?]

    init(_ templates: [(name: String, template: Template)]) {
        all = templates
        places = Dictionary(templates.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        var numbered: [Int?] = []
        for (name, place) in places {
            guard let id = PropertyName.known(name)?.id else { continue }
            while numbered.count <= id { numbered.append(nil) }
            numbered[id] = place
        }
        self.numbered = numbered
    }

    /// The place of a page's template.
    /// - Parameter path: from `Templates`.
    func place(ofTemplate path: String) -> Int? { places[templateName(path)] }

    /// The place of a template as `render` names it.
    func place(ofPartial name: String) -> Int? { places[name] }

    /// The same by the number of its name.
    func place(ofPartial name: PropertyName) -> Int? {
        let found = name.id < numbered.count ? numbered[name.id] : nil
        // Names that Swift alone finds equal have different numbers.
        return found ?? places[name.name]
    }

    func template(at place: Int) -> Template { all[place].template }

    /// Every name that `render` could give, for “did you mean”.
    var names: [String] { all.map(\.name) }
}

/// Pages are named by their path, partials as `render` names them.
func templateName(_ path: String) -> String {
    guard path.hasPrefix("partials/") else { return path }
    let name = path.dropFirst(9)
    return String(name.hasSuffix(".html") ? name.dropLast(5) : name)
}
