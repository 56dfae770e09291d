import Foundation

@testable import BriefingKit

/// A small site that holds every kind of thing, so that every question about a site has an answer on it.
enum RichSite {
    static let text =
        SiteFixture.article(
            """
            Zia Ahmad Takal was [“glad”]{says=takal supports=delisting to=kazakhstan via=front confidence=low}.

            The front [objected]{says=front opposes=delisting conditional=engagement condition="only then"}.

            [Kazakhstan acted]{does=kazakhstan supports=delisting when=2023-12~ title="The act"}.
            """,
            more: """
                summary: A summary
                bottom-line: What it comes to
                aliases: [old/one.html]
                updated: 2024-01-02
                corrections: [{date: 2024-01-02, note: A name was wrong}]
                image: {src: map.png, alt: A map, credit: Nobody}
                source: {title: Report, publisher: Press, url: "https://example.org/1", published: 2023-12-28, text: report.txt}

                """)
        + SiteFixture.article(
            "“[I am glad]{says=takal same-as=a#takal-1}”, see [a](a.md). [Later]{when=2025 who=mfa event=later}.",
            name: "b", date: "2024-02-01")
        + SiteFixture.article(
            "[A vote]{when=2024-03 who=front event=later where=Kabul}.", name: "c", date: "2024-03-05")
            + """
            === Content/sources/report.txt
            He said that he was “glad”.
            === Content/static/map.png
            picture
            === Content/pages/about.md
            ---
            title: About
            ---
            See [a](../articles/a.md).

            """
}
