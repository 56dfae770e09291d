import FileSystem

/// Why a folder is not one to publish into.
public struct OutputRefusal: Error, Hashable, Sendable {
    public var folder: String
    public var reason: String

    /// Refuses a folder that is, holds or lies in the site's sources, or is the root of some repository.
    static func check(output: String, site: String) throws(OutputRefusal) {
        func refuse(_ reason: String) -> OutputRefusal { OutputRefusal(folder: output, reason: reason) }
        let place = Files.place(of: output)
        guard let home = Files.resolved(site) else { return }
        if place == home { throw refuse("it is the site’s own folder") }
        if place == "/" || home.hasPrefix(place + "/") { throw refuse("the site’s own folder stands in it") }
        for sources in ["Content", "Templates"] {
            guard let folder = Files.resolved(site + "/" + sources) else { continue }
            if place == folder || place.hasPrefix(folder + "/") { throw refuse("it lies in the site’s \(sources)") }
            if folder.hasPrefix(place + "/") { throw refuse("the site’s \(sources) stands in it") }
        }
        for sign in [".git", "Content", "Templates", "Package.swift", "briefing.yml"]
        where Files.kind(of: place + "/" + sign) != nil {
            throw refuse("it holds ‘\(sign)’, so it looks like somebody’s sources")
        }
        if let kind = Files.kind(of: output), case .folder = kind { return }
        if Files.kind(of: output) != nil { throw refuse("it is a file") }
    }
}
