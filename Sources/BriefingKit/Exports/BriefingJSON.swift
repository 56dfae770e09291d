import JSON

/// `data/briefing.json` (SPEC §6): everything, in a fixed form and order.
enum BriefingJSON {
    static func bytes(of briefing: Briefing) -> [UInt8] {
        let records = briefing.statements.count + briefing.events.count + briefing.articles.count
        var json = JSONWriter(indents: true, expecting: 600 * records + 110 * briefing.mentions.count)
        json.object { json in
            json.key("version")
            json.integer(1)
            json.key("site")
            site(briefing.settings, &json)
            json.key("stakeholders")
            json.array(briefing.stakeholders.indices) { stakeholder($1, briefing, &$0) }
            json.key("issues")
            json.array(briefing.issues.indices) { issue($1, briefing, &$0) }
            json.key("articles")
            json.array(briefing.articles) { article($1, &$0) }
            json.key("statements")
            json.array(briefing.statements) { statement($1, briefing, &$0) }
            json.key("events")
            json.array(briefing.events) { event($1, briefing, &$0) }
            json.key("mentions")
            json.array(briefing.mentions) { mention($1, briefing, &$0) }
        }
        return json.bytes(endsLine: true)
    }

    private static func site(_ settings: Settings, _ json: inout JSONWriter) {
        json.object { json in
            json.field("title", settings.title)
            json.field("description", settings.description)
            json.field("language", settings.language)
            json.field("baseURL", settings.baseURL)
        }
    }

    private static func stakeholder(_ place: Int, _ briefing: Briefing, _ json: inout JSONWriter) {
        let stakeholder = briefing.stakeholders[place]
        let mentions = briefing.mentionsOfStakeholder[place].map { briefing.mentions[$0] }
        json.object { json in
            json.field("id", stakeholder.id)
            json.field("name", stakeholder.name)
            json.field("kind", stakeholder.kind.rawValue)
            json.field("classification", stakeholder.classification)
            json.key("aliases")
            json.strings(stakeholder.aliases)
            json.key("memberships")
            json.array(stakeholder.memberships) { json, membership in
                json.object { json in
                    json.field("organization", membership.organization)
                    json.field("role", membership.role)
                    json.field("since", membership.since?.text)
                    json.field("until", membership.until?.text)
                }
            }
            json.field("url", SitePath.stakeholder(stakeholder.id))
            json.key("statements")
            json.integer(briefing.countOfStatements(by: place))
            json.key("mentions")
            json.integer(mentions.reduce(0) { $0 + $1.count })
            json.key("articles")
            json.integer(briefing.articles(about: place).count)
        }
    }

    private static func issue(_ place: Int, _ briefing: Briefing, _ json: inout JSONWriter) {
        let issue = briefing.issues[place]
        json.object { json in
            json.field("id", issue.id)
            json.field("title", issue.title)
            json.field("question", issue.question)
            json.field("url", SitePath.issue(issue.id))
            json.key("positions")
            json.array(briefing.positionsOfIssue[place]) { json, position in
                let statement = briefing.statements[position.latest.statement]
                json.object { json in
                    json.field("stakeholder", briefing.stakeholders[position.stakeholder].id)
                    json.field("stance", briefing.settings.stances[position.latest.stance].key)
                    json.field("date", statement.date.text)
                    json.field("statement", briefing.id(of: statement))
                }
            }
        }
    }

    private static func article(_ article: Article, _ json: inout JSONWriter) {
        json.object { json in
            json.field("id", article.id)
            json.field("title", article.title)
            json.field("date", article.date.text)
            json.field("url") { json in
                json.part(plain: SitePath.beforeArticle)
                json.part(article.id)
                json.part(plain: SitePath.end)
            }
            json.key("source")
            source(article.source, &json)
            json.key("words")
            json.integer(article.text.wordCount)
            json.key("draft")
            json.bool(article.isDraft)
        }
    }

    /// The keys that the article gives, in the order of SPEC §4; `null` where it names no source.
    private static func source(_ source: Source?, _ json: inout JSONWriter) {
        guard let source else { return json.string(nil) }
        json.object { json in
            json.field("title", ifKnown: source.title)
            json.field("publisher", ifKnown: source.publisher)
            json.field("author", ifKnown: source.author)
            json.field("url", ifKnown: source.url)
            json.field("published", ifKnown: source.published?.text)
            json.field("retrieved", ifKnown: source.retrieved?.text)
            json.field("archive", ifKnown: source.archive)
            json.field("text", ifKnown: source.text)
            json.field("grade", ifKnown: source.grade)
        }
    }

    private static func statement(_ statement: Statement, _ briefing: Briefing, _ json: inout JSONWriter) {
        let article = briefing.articles[statement.article].id
        json.object { json in
            json.field("id") {
                $0.part(article)
                $0.part(plain: "#")
                $0.part(statement.anchor)
            }
            json.field("article", article)
            json.field("url") { passage(statement.anchor, inArticle: article, &$0) }
            json.key("speakers")
            json.array(statement.speakers) { $0.string(briefing.stakeholders[$1].id) }
            json.field("kind", statement.kind.rawValue)
            json.field("text", statement.text)
            json.field("date", statement.date.text)
            json.key("stances")
            json.array(statement.stances) { json, taken in
                json.object { json in
                    json.field("issue", briefing.issues[taken.issue].id)
                    json.field("stance", briefing.settings.stances[taken.stance].key)
                    json.field("condition", taken.condition)
                }
            }
            json.key("about")
            json.array(statement.about) { $0.string(briefing.issues[$1].id) }
            json.key("to")
            json.array(statement.addressees) { $0.string(briefing.stakeholders[$1].id) }
            json.key("verified")
            json.bool(statement.isVerified)
            json.key("paragraph")
            json.integer(statement.paragraph)
            json.key("line")
            json.integer(statement.line)
        }
    }

    private static func event(_ event: Event, _ briefing: Briefing, _ json: inout JSONWriter) {
        json.object { json in
            json.field("id", event.id)
            json.field("title", event.title)
            json.field("edtf", event.date.text)
            json.field("earliest", event.earliest?.iso)
            json.field("latest", event.latest?.iso)
            json.key("participants")
            json.array(event.participants) { $0.string(briefing.stakeholders[$1].id) }
            json.key("disputed")
            json.bool(event.isDisputed)
            json.key("accounts")
            json.array(event.accounts) { json, account in
                let article = briefing.articles[account.article].id
                json.object { json in
                    json.field("article", article)
                    json.field("url") { passage(account.anchor, inArticle: article, &$0) }
                    json.field("text", account.text)
                    json.field("edtf", account.date.text)
                    json.key("line")
                    json.integer(account.line)
                }
            }
        }
    }

    /// The parts of a passage's address, from the site's root.
    private static func passage(_ anchor: String, inArticle id: String, _ json: inout JSONWriter) {
        json.part(plain: SitePath.beforeArticle)
        json.part(id)
        json.part(plain: SitePath.beforePassage)
        json.part(anchor)
    }

    private static func mention(_ mention: MentionCount, _ briefing: Briefing, _ json: inout JSONWriter) {
        json.object { json in
            json.field("stakeholder", briefing.stakeholders[mention.stakeholder].id)
            json.field("article", briefing.articles[mention.article].id)
            json.key("count")
            json.integer(mention.count)
        }
    }
}
