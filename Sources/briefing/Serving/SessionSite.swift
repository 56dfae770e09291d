import BriefingKit
import Diagnostics
import Preview

/// A site held in memory, as a preview shows it.
final class SessionSite: PreviewedSite {
    private let session: SiteSession
    private let site: String

    init(_ options: BuildOptions, isStrict: Bool) {
        session = SiteSession(options, isStrict: isStrict)
        site = options.site
    }

    var address: String? { session.address }

    func file(at path: String) -> PreviewFile? {
        session.file(at: path).map { PreviewFile(bytes: $0.bytes, digest: $0.digest) }
    }

    func refresh(changed: Set<String>?) -> PreviewRefresh {
        let refresh = session.refresh(changed: changed)
        // Lines are read now: while the message stands, the file may change.
        let lines = LineCache()
        let problems = refresh.diagnostics.map { diagnostic in
            PreviewProblem(
                diagnostic,
                line: diagnostic.place.flatMap { place in
                    place.line > 0 ? lines.line(path(of: place.file), place.line) : nil
                })
        }
        return PreviewRefresh(
            problems: problems, isGood: refresh.isGood, changedAssets: refresh.changedAssets,
            changedFiles: refresh.changedPages.count + refresh.changedAssets.count)
    }

    private func path(of file: String) -> String { site == "." ? file : site + "/" + file }
}
