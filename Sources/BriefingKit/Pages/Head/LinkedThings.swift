import JSON

extension JSONWriter {
    /// The site that a page is part of, as the page names it.
    mutating func isPartOfSite(_ page: PageContext) {
        thing("isPartOf", "WebSite") { json in
            json.field("name", page.settings.title)
            json.field("url", ifKnown: page.fullAddress(SitePath.index))
        }
    }

    /// Who a stakeholder is, in schema.org's terms: a person or an organisation.
    mutating func stakeholderName(_ page: PageContext, _ place: Int) {
        let stakeholder = page[stakeholder: place]
        thing(stakeholder.kind == .person ? "Person" : "Organization") { json in
            json.field("name", stakeholder.name)
            guard let baseURL = page.settings.baseURL else { return }
            json.field("url") { json in
                json.part(baseURL)
                json.part(plain: SitePath.beforeStakeholder)
                json.part(percentEncoded(stakeholder.id))
                json.part(plain: SitePath.end)
            }
        }
    }

    /// All that is known of a stakeholder, in schema.org's terms.
    mutating func stakeholderData(_ page: PageContext, _ place: Int) {
        let (stakeholder, profile) = (page[stakeholder: place], page[profile: place])
        let isPerson = stakeholder.kind == .person
        let current = stakeholder.currentMemberships
        thing(isPerson ? "Person" : "Organization") { json in
            json.field("name", stakeholder.name)
            json.field("url", ifKnown: page.fullAddress(SitePath.stakeholder(stakeholder.id)))
            json.list("alternateName", profile.aliases) { $0.string($1) }
            json.field("description", ifKnown: profile.description)
            json.list("sameAs", profile.sameAs.filter(isWebAddress)) { $0.string($1) }
            json.field("image", ifKnown: profile.image.map { page.fullAddress(ofImage: $0.source) })
            if isPerson { json.list("jobTitle", current.compactMap(\.role)) { $0.string($1) } }
            json.list("memberOf", current) { json, membership in
                json.thing("Organization") { $0.field("name", page.name(ofOrganization: membership.organization)) }
            }
            // What a page reads is the same whoever it is about.
            let parent = stakeholder.parent.map { page.name(ofOrganization: $0) }
            if !isPerson { json.thing("parentOrganization", "Organization", ifNamed: parent) }
        }
    }
}
