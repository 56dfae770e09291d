/// The files of a site to start from, by their path in it. Its one article teaches the annotation language.
enum StarterFiles {
    static let all: [(path: String, text: String)] = [
        ("Content/briefing.yml", settings), ("Content/stakeholders.yml", stakeholders), ("Content/issues.yml", issues),
        ("Content/articles/night-trains.md", article), ("Content/pages/about.md", about), (".gitignore", "/Output/\n"),
    ]

    private static let settings = """
        # What the whole site is. Documentation/settings.md names every key.
        title: The night train
        description: Who wants the night train to Northport kept, who wants it gone, and what each of them said.
        language: en
        # The address at which the site will stand; feeds, the sitemap and canonical links need it.
        # base-url: https://example.org/night-train/

        """

    private static let stakeholders = """
        # Everybody who speaks, acts or is spoken of. Annotations name them by their id; names and aliases are found by themselves.
        - id: railway
          name: Northern Railway
          aliases: [the railway]
          kind: organization
          classification: company
        - id: lind
          name: Ada Lind
          kind: person
          classification: company
          memberships:
            - organization: railway
              role: timetable director
              since: 2021
        - id: passengers
          name: Passengers’ Union
          kind: organization
          classification: association
        - id: ministry
          name: Ministry of Transport
          kind: organization
          classification: ministry

        """

    private static let issues = """
        # The questions that positions are taken on.
        - id: night-train
          title: The night train
          question: Should the night train to Northport be kept?
          order: 1

        """

    private static let article = """
        ---
        title: Northern Railway plans to drop the night train
        date: 2024-03-12
        summary: The railway calls the train a loss. Passengers want it kept, and the ministry would pay on one condition.
        bottom-line: The train runs until December 2024; who pays after that is open.
        source:
          title: An invented report, to show how a source is cited
          publisher: briefing new
          published: 2024-03-12
        ---

        A passage becomes an annotation with square brackets around it and braces after it. This one is a **statement**: Ada Lind
        called the train [“a loss that we cannot carry”]{says=lind opposes=night-train}. Words in quotation marks make it a direct
        quotation; the stance names an issue.

        A paraphrase is a statement too. The Passengers’ Union [urged the railway to think
        again]{says=passengers supports=night-train to=railway kind=reported}. It may wrap over lines, name whom it addresses, and
        say with `kind=` that it reports an act of speech.

        A quotation that is interrupted goes on: [“We would pay,”]{says=ministry conditional=night-train
        condition="only if the train stops at Easton"} the ministry said, [“if it served more towns.”]{says=ministry .continues}

        An act takes a position without words: the railway [took the train out of its timetable for
        2025]{does=railway opposes=night-train when=2024-03-11 title="The railway drops the train from its timetable"}. As it has a
        date, it is on the timeline as well.

        Dates are as exact as the sources: the train [has run since the 1960s]{when=196X/.. who=railway title="The night train runs"},
        and its [last journey is planned for December]{when=2024-12 event=last-journey title="Last journey"}.

        A name in the registry is found without any markup: Ada Lind, Northern Railway. Where a text says it otherwise,
        [the woman who draws up the timetable]{who=lind} is marked as a mention.

        """

    private static let about = """
        ---
        title: About this briefing
        summary: What this site covers and how its passages are coded.
        ---

        Everything here is invented. Replace it with your own story: edit the files in `Content`, then run `briefing build`.

        Which stance a statement takes is a judgement. Say here how you make it.

        """
}
