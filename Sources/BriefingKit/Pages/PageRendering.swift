import Liquid

/// Renders the templates of one page, and notes which they were and whether they asked for the present day.
struct PageRendering {
    let templates: ThemeTemplates
    let page: PageContext
    let reads: PageReads
    let now: Int
    /// What errors call the page.
    let path: String
    /// `nil` where the page has nothing alike with others.
    let fragments: Fragments?

    func render(
        _ name: String, variables: LiquidDictionary, globals: any LiquidObject, into output: inout LiquidOutput
    ) throws(LiquidErrors) {
        let clock = LiquidClock(instant: now)
        let loader = NotingLoader(templates: templates, reads: reads)
        defer { if clock.wasRead { reads.note(Fact(.now)) } }
        guard let template = loader.page(named: name) else {
            let place = LiquidError.Place(template: name, line: 1, column: 1)
            throw LiquidErrors([
                LiquidError(
                    code: .unknownTemplate, message: "there is no template ‘\(name)’ that compiles", place: place,
                    rendering: path)
            ])
        }
        try template.render(
            variables: variables, globals: globals, loader: loader, clock: clock, rendering: path,
            fragments: fragments.map { FragmentKeeper($0, reads: reads, clock: clock) }, into: &output)
    }
}

/// Finds the theme's templates, and notes each that is asked for.
private struct NotingLoader: TemplateLoader {
    let templates: ThemeTemplates
    let reads: PageReads

    func page(named name: String) -> Template? { note(templates.place(ofTemplate: name)) }

    func template(named name: String) throws(LiquidErrors) -> Template? { note(templates.place(ofPartial: name)) }

    func template(_ name: PropertyName) throws(LiquidErrors) -> Template? { note(templates.place(ofPartial: name)) }

    var names: [String] { templates.names }

    private func note(_ place: Int?) -> Template? {
        guard let place else { return nil }
        reads.note(Fact(.template, place))
        return templates.template(at: place)
    }
}
