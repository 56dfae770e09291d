import Foundation

/// The texts of small sites: all of them valid, most of them about the same few people and questions, so that edits meet.
enum SiteText {
    static func settings(_ random: inout Random) -> String {
        var text = "title: Site \(random.below(2))\n"
        if random.chance(60) { text += "base-url: https://example.org/\(random.pick(["", "b/"]))\n" }
        if random.chance(30) { text += "description: About it \(random.below(2))\n" }
        if random.chance(20) { text += "mentions: explicit\n" }
        if random.chance(20) { text += "language: \(random.pick(["de", "fa"]))\n" }
        if random.chance(50) { text += "limits: {page-length: \(random.pick([1, 2, 3, 50]))}\n" }
        if random.chance(20) { text += "unsafe-html: true\n" }
        if random.chance(20) { text += "verify: off\n" }
        if random.chance(20) {
            text += "stances:\n"
            for key in ["supports", "opposes", "conditional", "neutral", "mixed", "unclear"] {
                text += "  - {key: \(key), label: \(key) \(random.below(2))}\n"
            }
        }
        return text
    }

    static func stakeholders(_ random: inout Random) -> String {
        var text = "- {id: ana, name: \(random.pick(["Ana Costa", "Ana C. Costa"])), kind: person"
        if random.chance(50) { text += ", description: mayor \(random.below(2))" }
        text += ", memberships: [{organization: farm, role: \(random.pick(["head", "member"])), until: 2023}]}\n"
        text += "- {id: farm, name: Farmers, aliases: [\(random.pick(["the farmers", "the union"]))]"
        if random.chance(50) { text += ", classification: \(random.pick(["union", "body"]))" }
        text += "}\n- {id: city, name: City, sort-name: \(random.pick(["City", "Zity"]))}\n"
        if random.chance(40) { text += "- {id: bee, name: Bee, parent: city}\n" }
        return text
    }

    static func issues(_ random: inout Random) -> String {
        var text = "- {id: water, title: \(random.pick(["Water", "Water bill"])), order: \(random.below(3))"
        if random.chance(50) { text += ", question: Should it pass \(random.below(2))?" }
        text += "}\n- {id: roads, title: Roads}\n"
        return text
    }

    static func article(_ random: inout Random, number: Int) -> String {
        var text = "---\ntitle: \(random.pick(["Title \(number)", "The same title"]))\n"
        text += "date: \(date(&random))\n"
        if random.chance(40) { text += "summary: Summary \(random.below(5))\n" }
        if random.chance(30) { text += "bottom-line: Bottom \(random.below(5))\n" }
        if random.chance(15) { text += "draft: true\n" }
        if random.chance(15) { text += "lang: de\n" }
        // Now and then one that another article has or had.
        if random.chance(20) { text += "aliases: [old/\(random.chance(50) ? number : random.below(4))]\n" }
        if random.chance(20) { text += "updated: \(date(&random))\n" }
        if random.chance(20) { text += "corrections: [{date: \(date(&random)), note: Put right \(random.below(3))}]\n" }
        if random.chance(40) {
            text +=
                "source: {title: Report \(random.below(2)), publisher: Press, url: \"https://example.org/\(random.below(3))\""
            text += ", published: \(date(&random))"
            if random.chance(30) { text += ", text: report.txt" }
            text += "}\n"
        }
        text += "---\n"
        for _ in 0..<(1 + random.below(4)) { text += paragraph(&random) + "\n\n" }
        return text
    }

    static func date(_ random: inout Random) -> String {
        random.pick(["2023-05-0\(1 + random.below(9))", "2024-01-1\(random.below(10))", "2024", "2023-11"])
    }

    static func paragraph(_ random: inout Random) -> String {
        switch random.below(9) {
        case 0: "Ana Costa met the farmers in the City, word \(random.below(9))."
        case 1:
            "[“We agree”]{says=\(speaker(&random)) \(stance(&random))=\(issue(&random))} to it, word \(random.below(9))."
        case 2: "She [said no to \(random.below(5))]{says=ana \(stance(&random))=water when=\(date(&random))}."
        case 3:
            "[A vote \(random.below(3))]{when=\(date(&random)) who=\(speaker(&random)) title=\"Vote \(random.below(3))\"}."
        case 4:
            "[It happened]{when=\(date(&random)) event=it} as [they did it]{does=farm supports=roads when=\(date(&random))}."
        case 5: "[“A,”]{says=city on=roads} it said, [“and B \(random.below(4)).”]{.continues}"
        case 6: "::: {says=ana conditional=water condition=\"if \(random.below(3))\"}\nLong words, see [a](a1.md).\n:::"
        case 7: "## A heading \(random.below(3))\n\n- [Ana]{who=ana} and <b>html</b>\n- two[^n]\n\n[^n]: A note."
        default: "> Quoted by [them]{says=\"farm city\" opposes=water to=ana}.\n\n| a | b |\n|---|---|\n| Farmers | 2 |"
        }
    }

    private static func speaker(_ random: inout Random) -> String { random.pick(["ana", "farm", "city"]) }
    private static func issue(_ random: inout Random) -> String { random.pick(["water", "roads"]) }

    private static func stance(_ random: inout Random) -> String {
        random.pick(["supports", "opposes", "neutral", "mixed", "unclear"])
    }

    /// Changes an article's text in one way.
    static func change(_ text: inout String, _ random: inout Random) -> String {
        func swap(_ options: [String]) -> String? {
            for word in options where text.contains(word) {
                let other = random.pick(options)
                guard let range = text.range(of: word) else { continue }
                text.replaceSubrange(range, with: other)
                return "\(word) → \(other)"
            }
            return nil
        }
        let groups = [
            ["word 1", "word 2", "word 3", "word 4", "word 5", "word 6", "word 7"],
            ["supports=", "opposes=", "neutral=", "mixed="], ["says=ana", "says=farm", "says=city"],
            ["=water", "=roads"], ["2023-05-0", "2024-01-1"], ["title: Title", "title: Other title"],
            ["summary: Summary", "summary: Other"], ["bottom-line: Bottom", "bottom-line: Top"],
            ["“We agree”", "“We agree to all of it”"], ["Ana Costa met", "Nobody met"], ["old/1]", "old/2]", "old/3]"],
        ]
        if random.chance(75), let done = swap(random.pick(groups)) { return done }
        text += "\n" + paragraph(&random) + "\n"
        return "another paragraph"
    }

    /// An override of the theme, by its path below `Templates`.
    static func template(_ random: inout Random) -> (path: String, text: String) {
        switch random.below(7) {
        case 0: ("404.html", "<h1>Gone \(random.below(3))</h1>{{ words.overview }}")
        case 1: ("partials/cite.html", "<a href=\"{{ cite.url }}\">{{ cite.label }}\(random.below(2))</a>")
        case 2: ("assets/own.css", "a { order: \(random.below(3)) }")
        case 3: ("words/en.yml", "overview: Overview \(random.below(3))\n")
        case 4:
            (
                "page.html",
                "<h1>{{ plain.title }}</h1>{{ plain.body }}{{ 'now' | date: '%Y-%m-%d' }} {{ site.statements }} {{ site.updated.text }}"
            )
        case 5:
            (
                "partials/event.html",
                "<li id=\"{{ event.element_id }}\">{{ event.title }} {% capture a %}{{ event.url }}{% endcapture %}{{ a | size }}{% for p in event.participants %}{{ p.stakeholder.role }}{% endfor %}</li>"
            )
        default:
            (
                "partials/legend.html",
                "<footer>{{ site.articles }} {{ page.path }} {% for i in site.footer_menu %}<a href=\"{{ i.url }}\">{{ i.title }}</a>{% endfor %}{{ site.verification }}</footer>"
            )
        }
    }
}
