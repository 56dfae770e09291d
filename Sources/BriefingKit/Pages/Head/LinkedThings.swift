/// The site, as a page of it names it.
func sitePart(_ page: PageContext) -> LinkedData {
    .thing(
        "WebSite", ("name", .text(page.settings.title)),
        ("url", page.fullAddress(SitePath.index).map { .text($0) }))
}

/// Who a stakeholder is, in schema.org's terms: a person or an organisation.
func stakeholderName(_ page: PageContext, _ place: Int) -> LinkedData {
    let stakeholder = page[stakeholder: place]
    return .thing(
        stakeholder.kind == .person ? "Person" : "Organization", ("name", .text(stakeholder.name)),
        ("url", page.fullAddress(SitePath.stakeholder(stakeholder.id)).map { .text($0) }))
}

/// All that is known of a stakeholder, in schema.org's terms.
func stakeholderData(_ page: PageContext, _ place: Int) -> LinkedData {
    let (stakeholder, profile) = (page[stakeholder: place], page[profile: place])
    let isPerson = stakeholder.kind == .person
    func texts(_ texts: [String]) -> LinkedData? { texts.isEmpty ? nil : .list(texts.map { .text($0) }) }
    let current = stakeholder.currentMemberships
    let organizations = current.map {
        LinkedData.thing("Organization", ("name", .text(page.name(ofOrganization: $0.organization))))
    }
    let parent = stakeholder.parent.map {
        LinkedData.thing("Organization", ("name", .text(page.name(ofOrganization: $0))))
    }
    return .thing(
        isPerson ? "Person" : "Organization", ("name", .text(stakeholder.name)),
        ("url", page.fullAddress(SitePath.stakeholder(stakeholder.id)).map { .text($0) }),
        ("alternateName", texts(profile.aliases)),
        ("description", profile.description.map { .text($0) }),
        ("sameAs", texts(profile.sameAs.filter(isWebAddress))),
        ("image", profile.image.map { .text(page.fullAddress(ofImage: $0.source)) }),
        ("jobTitle", isPerson ? texts(current.compactMap(\.role)) : nil),
        ("memberOf", organizations.isEmpty ? nil : .list(organizations)),
        ("parentOrganization", isPerson ? nil : parent))
}
