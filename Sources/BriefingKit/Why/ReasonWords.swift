extension KnownFact {
    /// What happened to it, to follow “because”.
    func change(in site: Site, isGone: Bool = false) -> String {
        if let fact, !isGone { return FactWords(site: site).phrase(fact) + " changed" }
        let noun = kind?.subject.noun ?? "thing"
        let article = "aeiou".contains(noun.prefix(1)) ? "an" : "a"
        return "\(article) \(noun) that it read \(isGone ? "is gone" : "changed or went")"
    }
}

extension KeptReason {
    /// To follow “it was last made because”.
    func words(_ facts: KnownFacts, in site: Site) -> String {
        switch self {
        case .new: "it was new: no build on record had made it"
        case .program: "the program changed"
        case .settings: "the settings changed"
        case .words: "the theme’s words changed"
        case .plan: "it is planned in another way, such as by another template"
        case .source: "its source changed"
        case .output: "it was not in the output as it had been written"
        case .fact(let code, let identity): facts.find(code, identity).change(in: site)
        }
    }
}
