/// What the articles' accounts give: the order of the events, and every index of them. The events themselves are still to be made.
struct GatheredEvents: Sendable {
    private let gathering: EventGathering
    /// For each event its place in `gathering`.
    private let order: [Int]
    /// For each article the places of the events that its accounts tell of, account by account.
    let accountsOfArticle: [[Int]]
    /// For each article the same, each once.
    let ofArticle: [[Int]]
    let ofStakeholder: [[Int]]

    /// - Parameter stakeholders: how many there are.
    init(_ read: [HeldArticle], stakeholders: Int) {
        var gathering = EventGathering()
        gathering.reserveCapacity(read.reduce(0) { $0 + $1.value.accounts.count })
        var accounts: [[Int]] = []
        accounts.reserveCapacity(read.count)
        var firstStatement = 0
        for (place, held) in read.enumerated() {
            accounts.append(gathering.add(held.value.accounts, article: place, firstStatement: firstStatement))
            firstStatement += held.value.statements.count
        }
        order = gathering.inOrder()
        var places = [Int](repeating: 0, count: order.count)
        var ofStakeholder = [[Int]](repeating: [], count: stakeholders)
        for (place, old) in order.enumerated() {
            places[old] = place
            for participant in gathering.participants(at: old) { ofStakeholder[participant].append(place) }
        }
        for article in accounts.indices {
            for account in accounts[article].indices { accounts[article][account] = places[accounts[article][account]] }
        }
        accountsOfArticle = accounts
        ofArticle = accounts.map { accounts in
            var events: [Int] = []
            for event in accounts where !events.contains(event) { events.append(event) }
            // Mostly each of its accounts is of another event, and both lists are one.
            return events.count == accounts.count ? accounts : events
        }
        self.ofStakeholder = ofStakeholder
        self.gathering = gathering
    }

    func events(jobs: Int) -> [Event] {
        parallelMap(order.count, handedOutBy: 256, jobs: jobs) { gathering.event(at: order[$0]) }
    }
}
