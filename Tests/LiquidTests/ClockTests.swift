import Testing

@testable import Liquid

@Suite struct ClockTests {
    /// What a template renders to on a day, and whether it asked for the day.
    private func rendered(
        _ source: String, _ environment: Liquid.Environment = Liquid.Environment(), partials: [String: String] = [:]
    ) throws -> (text: String, wasRead: Bool) {
        let clock = LiquidClock(instant: 1_709_993_106)
        let template = try Template(source: source, environment: environment)
        let loader = TemplateDictionary(
            try partials.mapValues { try Template(source: $0, environment: environment) })
        let text = try template.render(variables: ["d": "2001-02-03"], loader: loader, now: 7, clock: clock)
        return (text, clock.wasRead)
    }

    @Test(arguments: [
        Example("{{ 'now' | date: '%F' }}", "2024-03-09"),
        Example("{{ 'Today' | date: '%F' }}", "2024-03-09"),
        Example("{{ '14 march' | date: '%F' }}", "2024-03-14"),
        Example("{{ '17:05' | date: '%F %R' }}", "2024-03-09 17:05"),
        Example("{{ '5th' | date: '%F' }}", "2024-03-05"),
        Example("{% assign a = 'now' | date: '%Y' %}", ""),
        Example("{% capture a %}{{ 'now' | date: '%Y' }}{% endcapture %}", ""),
        Example("{% if true %}{% render 'p' %}{% endif %}", "2024"),
    ])
    func `A render that depends on the day says so`(example: Example) throws {
        let result = try rendered(example.source, partials: ["p": "{{ 'now' | date: '%Y' }}"])
        #expect(result == (example.output, true))
    }

    @Test(arguments: [
        Example("", ""),
        Example("{{ d | date: '%Y' }}", "2001"),
        Example("{{ 0 | date: '%F' }}{{ '86400' | date: '%F' }}", "1970-01-011970-01-02"),
        Example("{{ 'March 14, 2016 5pm' | date: '%F' }}", "2016-03-14"),
        Example("{{ 'tea' | date: '%F' }}{{ 'now' | date: '' }}", "teanow"),
        Example("{% if false %}{{ 'now' | date: '%Y' }}{% endif %}now", "now"),
    ])
    func `A render that does not depend on the day says so too`(example: Example) throws {
        #expect(try rendered(example.source) == (example.output, false))
    }

    @Test func `A host's filters and tags that ask for the instant are noted, and others are not`() throws {
        var environment = Liquid.Environment()
        environment.addFilter("age") { input, arguments in .int(arguments.now / 86_400) }
        environment.addFilter("same") { input, _ in input }
        environment.addTag("year") { .int($0.now) }
        environment.addTag("none") { _ in "-" }
        #expect(try rendered("{{ 1 | age }}", environment) == ("19791", true))
        #expect(try rendered("{% year %}", environment) == ("1709993106", true))
        #expect(try rendered("{{ 1 | same }}{% none %}", environment) == ("1-", false))
    }

    @Test func `Without a clock, now is the instant given`() throws {
        #expect(try render("{{ 'now' | date: '%s' }}", now: 7) == "7")
    }

    @Test func `A template keeps the bytes that it was made from`() throws {
        for source in ["", "\u{0}", "a{{ 'é' }}\r\n"] {
            #expect(try Template(source: source).source == Array(source.utf8))
        }
    }
}
