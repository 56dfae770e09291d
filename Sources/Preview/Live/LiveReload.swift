import Synchronization

/// The browsers that look at the preview, and what they are told.
final class LiveReload: Sendable {
    /// How a connection is woken that waits for something to be said.
    typealias Waking = @Sendable (ConnectionID) -> Void

    private struct Browser {
        var stream: EventStream
        var unsent: [UInt8]
        var isWaiting = false
        var ending: Ending?
        /// The order in which browsers came.
        var number: Int
    }

    /// What a connection that asks for more to send is given.
    enum Portion: Equatable {
        case bytes(Int)
        case wait
        case end(Ending)
    }

    enum Ending { case orderly, abrupt }

    private struct State {
        var live: LiveState
        var browsers: [ConnectionID: Browser] = [:]
        /// How many browsers have come so far.
        var count = 0
        /// How many refreshes have been published.
        var refreshes = 0
        var isClosed = false
    }

    /// More than anybody has open; the one that came first makes room, and comes back if it is still there.
    static let limit = 200
    /// From how many on pages that nobody sees ask from time to time instead: a browser opens six connections to one host
    /// and no more, and if all of them listen, nothing is loaded.
    static let limitWithHidden = 4
    private let state: Mutex<State>
    private let site: any PreviewedSite

    init(site: any PreviewedSite, run: String) {
        self.site = site
        state = Mutex(State(live: LiveState(run: run)))
    }

    var moment: LiveMoment { state.withLock { $0.live.moment } }

    var browserCount: Int { state.withLock { $0.browsers.count } }

    /// Names the version of a page that a browser gets to see: its digest, or that of what stands in for a missing page.
    func shown(_ page: String) -> String {
        if let file = site.file(at: page) { return hexadecimal(file.digest) }
        return "missing-" + (site.file(at: "404.html").map { hexadecimal($0.digest) } ?? "")
    }

    private func version(_ page: String, hasStood: Bool) -> String { hasStood ? shown(page) : OwnPage.version }

    /// What a browser is told that does not stay.
    func momentaryEvents(_ stream: EventStream) -> String {
        let live = state.withLock { $0.live }
        var stream = stream
        let news = stream.news(live, version: version(stream.page, hasStood: live.hasStood))
        return EventStream.beginning(token: live.moment.token, retry: 2_000) + news
    }

    /// A browser that stays.
    /// - Parameter wake: called for another one that has to make room.
    /// - Returns: `false` where it can't, and has to come again.
    func add(_ stream: EventStream, _ connection: ConnectionID, wake: Waking) -> Bool {
        while true {
            let (refreshes, hasStood) = state.withLock { ($0.refreshes, $0.live.hasStood) }
            let version = version(stream.page, hasStood: hasStood)
            let isAdded: Bool? = state.withLock { state in
                // The site that the version was taken from may be the old one; the browser would not be told of the new.
                if state.refreshes != refreshes { return nil }
                return add(stream, version, connection, &state, wake)
            }
            if let isAdded { return isAdded }
        }
    }

    private func add(
        _ stream: EventStream, _ version: String, _ connection: ConnectionID, _ state: inout State, _ wake: Waking
    ) -> Bool {
        let listening = state.browsers.filter { $0.value.ending == nil }
        let isCrowded = listening.count >= LiveReload.limitWithHidden
        if state.isClosed || isCrowded && stream.isHidden { return false }
        let leaving = listening.filter { $0.value.stream.isHidden || listening.count >= LiveReload.limit }
        if isCrowded, let oldest = leaving.min(by: { $0.value.number < $1.value.number }) {
            end(oldest.key, .orderly, &state, wake)
        }
        var stream = stream
        var text = EventStream.beginning(token: state.live.moment.token, retry: 500)
        text += stream.news(state.live, version: version)
        state.count += 1
        state.browsers[connection] = Browser(stream: stream, unsent: Array(text.utf8), number: state.count)
        return true
    }

    /// Takes in what a refresh brought, and tells those browsers whom it concerns.
    /// - Returns: how many were told something.
    @discardableResult
    func publish(_ refresh: PreviewRefresh, wake: Waking) -> Int {
        let (pages, hasStood) = state.withLock { state in
            state.live.take(refresh)
            state.refreshes += 1
            return (Set(state.browsers.values.map(\.stream.page)), state.live.hasStood)
        }
        // Looked up outside the lock, as the site may take its time. A browser that comes meanwhile meets the new site.
        var versions: [String: String] = [:]
        for page in pages { versions[page] = version(page, hasStood: hasStood) }
        return state.withLock { state in
            var told = 0
            for connection in Array(state.browsers.keys) {
                guard var browser = state.browsers[connection], browser.ending == nil else { continue }
                let text = browser.stream.news(
                    state.live, version: versions[browser.stream.page] ?? browser.stream.shown)
                if text.isEmpty { continue }
                told += 1
                browser.unsent += text.utf8
                state.browsers[connection] = browser
                wakeIfWaiting(connection, &state, wake)
            }
            return told
        }
    }

    /// Sends every browser a comment, so that both sides notice when the other has gone.
    func beat(wake: Waking) {
        state.withLock { state in
            for connection in Array(state.browsers.keys) where state.browsers[connection]?.isWaiting == true {
                state.browsers[connection]?.unsent += ":\n\n".utf8
                wakeIfWaiting(connection, &state, wake)
            }
        }
    }

    /// Fills a buffer with what is to be sent to a browser.
    /// - Parameter suspend: called, before anything can wake it, when there is nothing to send now.
    func read(_ connection: ConnectionID, into buffer: UnsafeMutableRawBufferPointer, suspend: () -> Void) -> Portion {
        state.withLock { state in
            guard var browser = state.browsers[connection] else { return .end(.abrupt) }
            if browser.ending == .abrupt { return .end(.abrupt) }
            if browser.unsent.isEmpty {
                if let ending = browser.ending { return .end(ending) }
                state.browsers[connection]?.isWaiting = true
                suspend()
                return .wait
            }
            let count = min(buffer.count, browser.unsent.count)
            buffer.copyBytes(from: browser.unsent[..<count])
            browser.unsent.removeFirst(count)
            state.browsers[connection] = browser
            return .bytes(count)
        }
    }

    /// Ends the stream of a browser that has gone.
    func drop(_ connection: ConnectionID, wake: Waking) {
        state.withLock { end(connection, .abrupt, &$0, wake) }
    }

    /// The connection is no more.
    func forget(_ connection: ConnectionID) {
        state.withLock { state in state.browsers[connection] = nil }
    }

    /// Ends all streams, and takes no more.
    func close(wake: Waking) {
        state.withLock { state in
            state.isClosed = true
            for connection in Array(state.browsers.keys) { end(connection, .orderly, &state, wake) }
        }
    }

    private func end(_ connection: ConnectionID, _ ending: Ending, _ state: inout State, _ wake: Waking) {
        state.browsers[connection]?.ending = ending
        wakeIfWaiting(connection, &state, wake)
    }

    /// Only a connection that waits may be woken, and only once: the library counts on it.
    private func wakeIfWaiting(_ connection: ConnectionID, _ state: inout State, _ wake: Waking) {
        guard state.browsers[connection]?.isWaiting == true else { return }
        state.browsers[connection]?.isWaiting = false
        wake(connection)
    }
}
