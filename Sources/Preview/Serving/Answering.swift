/// What a request is answered with: a function of the request, the last good site and what browsers are to be told.
///
/// A path is only ever looked up among the site's files. No file is opened here, so there is nothing to climb out of.
struct Answering: Sendable {
    let site: any PreviewedSite
    let hosts: AllowedHosts
    let live: LiveReload

    enum Reply {
        case answer(Answer)
        /// The events for a browser that shows a page, for as long as it stays or of this moment only.
        case events(EventStream, staysOpen: Bool)
    }

    func reply(to request: Request) -> Reply {
        if let refusal = refusal(of: request) { return .answer(refusal) }
        guard let target = RequestTarget(request.target) else {
            return .answer(Answer(400, saying: "This address can’t be one of a site’s."))
        }
        if target.parts.first == ".briefing" { return own(target, request) }
        let path = SitePath(address: site.address)
        guard let below = path.below(target) else {
            return .answer(beside(path, target))
        }
        return .answer(answer(below, target, path, request))
    }

    private func refusal(of request: Request) -> Answer? {
        guard request.method == "GET" || request.method == "HEAD" else {
            return Answer(405, saying: "A preview can only be looked at.", ["Allow": "GET, HEAD"])
        }
        if request.hasBody { return Answer(400, saying: "A request to look at something has no body.") }
        guard let host = request.host else {
            return request.isOld ? nil : Answer(400, saying: "The request has no Host.")
        }
        if hosts.allow(host) { return nil }
        return Answer(403, saying: "This preview is for this machine: ask for it as localhost.")
    }

    /// What the server itself has beside the site.
    private func own(_ target: RequestTarget, _ request: Request) -> Reply {
        switch target.parts.dropFirst().joined(separator: "/") {
        case LiveScript.name:
            let bytes = Array(LiveScript.text.utf8)
            return .answer(conditional(bytes, tag: LiveScript.tag, contentType(of: LiveScript.name), request))
        case "events":
            let stream = EventStream(
                page: target.value("page") ?? "", shown: target.value("digest") ?? "",
                since: request.lastEventID ?? target.value("since") ?? "", isHidden: target.value("hidden") != nil)
            return .events(stream, staysOpen: request.method == "GET")
        default: return .answer(Answer(404, saying: "There is nothing here."))
        }
    }

    /// The site stands under a path, and the request is not below it.
    private func beside(_ path: SitePath, _ target: RequestTarget) -> Answer {
        if path.isBelow(target) { return redirect(to: path.text) }
        return Answer(404, saying: "The site stands at \(path.text), as its base-url has it.")
    }

    private func redirect(to path: String) -> Answer {
        // For the moment only: browsers keep a permanent one, and the next site may stand elsewhere.
        Answer(302, saying: path, ["Location": path])
    }

    private func answer(
        _ below: ArraySlice<String>, _ target: RequestTarget, _ path: SitePath, _ request: Request
    ) -> Answer {
        // Taken before the file: what changes in between is told once too often rather than not at all.
        let moment = live.moment
        guard moment.hasStood else { return OwnPage.notYet(page: below.joined(separator: "/"), moment) }
        var key = below.joined(separator: "/")
        if key.isEmpty || key.hasSuffix("/") { key += "index.html" }
        if let file = site.file(at: key) { return answer(file, key, path, moment, request) }
        if site.file(at: key + "/index.html") != nil {
            return redirect(to: target.rawPath + "/" + (target.query.map { "?" + $0 } ?? ""))
        }
        return missing(key, path, moment)
    }

    private func answer(
        _ file: PreviewFile, _ key: String, _ path: SitePath, _ moment: LiveMoment, _ request: Request
    ) -> Answer {
        let type = contentType(of: key)
        let digest = hexadecimal(file.digest)
        guard type.hasPrefix("text/html") else {
            return conditional(file.bytes, tag: "\"\(digest)\"", type, request)
        }
        let script = LiveScript.element(page: key, shown: digest, since: moment.token, path: path.text)
        let tag = "\"" + hexadecimal(mixedDigest(file.digest, script)) + "\""
        return conditional(inserting(script, into: file.bytes), tag: tag, type, request)
    }

    /// The site's own page for what is missing.
    private func missing(_ key: String, _ path: SitePath, _ moment: LiveMoment) -> Answer {
        guard let file = site.file(at: "404.html") else {
            return OwnPage.missing(page: key, moment, path: path.text)
        }
        var bytes = file.bytes
        // It is served at any depth, so it has full addresses. Here they are to lead to what is previewed.
        if let address = site.address { bytes = replacing(address, with: path.text, in: bytes) }
        let script = LiveScript.element(
            page: key, shown: live.shown(key), since: moment.token, path: path.text)
        var answer = Answer(404, body: inserting(script, into: bytes)[...])
        answer.add("Content-Type", "text/html; charset=utf-8")
        answer.add("Cache-Control", "no-cache")
        return answer
    }

    /// The whole, a part, or word that the browser has it already.
    private func conditional(_ bytes: [UInt8], tag: String, _ type: String, _ request: Request) -> Answer {
        if let list = request.ifNoneMatch, matches(ifNoneMatch: list, tag) {
            return Answer(304, ["ETag": tag, "Cache-Control": "no-cache"])
        }
        var range = ByteRange.whole
        if request.ifRange == nil || request.ifRange?.trimmed == tag {
            range = ByteRange(request.range, size: bytes.count)
        }
        var answer: Answer
        switch range {
        case .whole: answer = Answer(200, body: bytes[...])
        case .part(let part):
            answer = Answer(
                206, ["Content-Range": "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(bytes.count)"],
                body: bytes[part])
        case .unsatisfiable:
            return Answer(
                416, saying: "The file has \(bytes.count) bytes.", ["Content-Range": "bytes */\(bytes.count)"])
        }
        answer.add("ETag", tag)
        answer.add("Cache-Control", "no-cache")
        answer.add("Accept-Ranges", "bytes")
        answer.add("Content-Type", type)
        return answer
    }
}
