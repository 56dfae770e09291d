import Bytes
import Liquid
import Markdown

extension PageContext {
    /// An article's HTML with the links as they are on this page.
    func bodyHTML(ofArticle place: Int) -> [UInt8] {
        reads?.bindToPage()
        let body = LiquidOutput.bytes { writeBody(ofArticle: place, into: &$0) }
        return body.withUnsafeBufferPointer { resolved($0) }
    }

    /// Writes an article's HTML; what is a reference in it becomes one that the page resolves when it is done.
    func writeBody(ofArticle place: Int, into output: inout LiquidOutput) {
        guard let body = self[body: place] else { return }
        let stored: [UInt8]
        do throws(DamagedCache) {
            stored = try (holdsArticles ? body.report ?? body.page : body.page).read()
        } catch {
            reads?.failure = error
            return
        }
        stored.withUnsafeBufferPointer { bytes in
            for (text, reference, isReady) in AddressParts(of: bytes) {
                output.append(text)
                if let reference { write(reference, isReady: isReady, ofArticle: place, into: &output) }
            }
        }
    }

    private func write(
        _ reference: UnsafeBufferPointer<UInt8>, isReady: Bool, ofArticle place: Int, into output: inout LiquidOutput
    ) {
        switch reference.first {
        case BodyReference.event:
            let events = ask(Questions.accountsOfArticle, place)
            let number = String(decoding: reference.dropFirst(), as: UTF8.self)
            guard let account = Int(number), account < events.count else { return }
            let target = eventTarget(events[account])
            AddressReference.write(into: &output) { target.write(into: &$0) }
        case BodyReference.link:
            let file = self[card: place].file
            let text = String(decoding: reference.dropFirst(), as: UTF8.self)
            var link = ByteOutput()
            escapeDestination(resolved(text, in: file) ?? text, into: &link)
            output.append(link.bytes())
        default:
            // It is copied with what tells its end.
            guard let first = reference.baseAddress else { return }
            let before = isReady ? 3 : 1
            output.append(
                UnsafeBufferPointer(start: first - before, count: before + reference.count + (isReady ? 0 : 1)))
        }
    }

    // MARK: Links that authors write

    /// Turns what an author links to into an address on this page: a content file into the page made from it, a file in
    /// `static` into its place in the site, an address from the site's root into a relative one; `nil` for all else.
    ///
    /// - Parameter file: the content file in which the link stands, from the site's folder.
    func resolved(_ destination: String, in file: String) -> String? {
        guard isOfThisSite(destination) else { return nil }
        let end = destination.firstIndex { $0 == "#" || $0 == "?" } ?? destination.endIndex
        let path = percentDecoded(String(destination[..<end]))
        return target(path, from: file).map { address($0) + destination[end...] }
    }

    /// A file of the site, from its root; `nil` where the path leaves the site.
    private func target(_ path: String, from file: String) -> String? {
        let paths = ask(Questions.pathsOfFiles).paths
        if path.hasPrefix("/") { return paths["Content" + path] ?? String(path.dropFirst()) }
        guard let joined = joined(file.split(separator: "/").dropLast().map(String.init), path) else { return nil }
        if let made = paths[joined] { return made }
        for prefix in ["Content/static/", "Content/"] where joined.hasPrefix(prefix) {
            return outputPath(ofStatic: String(joined.dropFirst(prefix.count)))
        }
        return nil
    }

    private func joined(_ folder: [String], _ path: String) -> String? {
        var parts = folder
        for part in path.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                if parts.isEmpty { return nil }
                parts.removeLast()
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}
