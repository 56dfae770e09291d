extension Language {
    /// Every language that has words; a translator adds a file beside this one and its name here.
    static let all: [Language] = [english, german, french, russian, persian, dari, arabic]

    /// The language of a BCP 47 tag: itself, else without its region and script, else English.
    static func matching(_ tag: String) -> Language {
        let parts = tag.lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
        guard let primary = parts.first else { return .english }
        // Dari has a code of its own beside being the Persian of Afghanistan.
        if primary == "prs" || (primary == "fa" && parts.contains("af")) { return .dari }
        return all.first { $0.tag == primary } ?? .english
    }
}
