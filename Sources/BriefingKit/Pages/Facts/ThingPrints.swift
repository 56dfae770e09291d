import EDTF
import Markdown

// Everything that a thing's views can show of it, as one digest. A test counts the properties of each type, so that a new
// one is not forgotten here.

extension Statement {
    func print(_ site: Site) -> UInt64 {
        var print = Fingerprint()
        print.add(anchor)
        print.add(site.identity(of: .article, article))
        print.add(speakers.count)
        for speaker in speakers { print.add(site.identity(of: .stakeholder, speaker)) }
        print.add(kind.place)
        print.add(told.value.text)
        print.add(date.text)
        print.add(hasOwnDate)
        print.add(stances.count)
        for taken in stances {
            print.add(site.identity(of: .issue, taken.issue))
            print.add(taken.stance)
            print.add(taken.condition)
        }
        print.add(about.count)
        for issue in about { print.add(site.identity(of: .issue, issue)) }
        print.add(addressees.count)
        for addressee in addressees { print.add(site.identity(of: .stakeholder, addressee)) }
        print.add(isVerified.map { $0 ? 1 : 0 } ?? -1)
        print.add(paragraph)
        print.add(line)
        switch via {
        case .stakeholder(let place): print.add(site.identity(of: .stakeholder, place))
        case .words(let words): print.add(words)
        case nil: print.add(false)
        }
        print.add(translator)
        print.add(language)
        print.add(confidence?.rawValue)
        print.add(title)
        print.add(location)
        print.add(sameAs.map { site.identity(of: .statement, $0) } ?? 0)
        return print.value
    }
}

extension Event {
    func print(_ site: Site) -> UInt64 {
        var print = Fingerprint()
        print.add(id)
        print.add(told.value.title)
        print.add(date.text)
        print.add(earliest?.number ?? .min)
        print.add(latest?.number ?? .min)
        print.add(participants.count)
        for participant in participants { print.add(site.identity(of: .stakeholder, participant)) }
        print.add(isDisputed)
        print.add(accounts.count)
        accounts.withEachElement { account in
            print.add(site.identity(of: .article, account.article))
            print.add(account.anchor)
            print.add(account.keptText)
            print.add(account.date.text)
            print.add(account.location)
            print.add(account.paragraph)
            print.add(account.line)
            print.add(account.statement.map { site.identity(of: .statement, $0) } ?? 0)
        }
        return print.value
    }
}

extension Article {
    /// What lists show of it.
    var cardPrint: UInt64 {
        var print = Fingerprint()
        print.add(id)
        print.add(file)
        print.add(title)
        print.add(date.text)
        print.add(isDraft)
        print.add(language)
        let source = source
        print.add(source != nil)
        if let source { print.add(source.print) }
        return print.value
    }

    /// What else its front matter says, and how long it is.
    var frontPrint: UInt64 {
        var print = Fingerprint()
        print.add(told.value.summary)
        print.add(aliases)
        print.add(image)
        print.add(corrections.count)
        for correction in corrections {
            print.add(correction.date.text)
            print.add(correction.note)
        }
        print.add(updated?.text)
        print.add(told.value.bottomLine)
        print.add(text.wordCount)
        return print.value
    }
}

extension Source {
    /// Of its record, which has all that is said of it.
    var print: UInt64 {
        var writer = ByteWriter()
        write(to: &writer)
        return contentHash(writer.bytes)
    }
}

extension Stakeholder {
    /// What lists show of it.
    var cardPrint: UInt64 {
        var print = Fingerprint()
        print.add(id)
        print.add(name)
        print.add(kind.rawValue)
        print.add(classification)
        print.add(memberships.count)
        for membership in memberships {
            print.add(membership.organization)
            print.add(membership.role)
            print.add(membership.since?.text)
            print.add(membership.until?.text)
            print.add(membership.source)
        }
        print.add(parent)
        print.add(sortName)
        return print.value
    }

    /// What only its own page and the list of all show.
    var profilePrint: UInt64 {
        var print = Fingerprint()
        print.add(aliases)
        print.add(description)
        print.add(sameAs)
        print.add(image)
        print.add(profile?.sourcePrint ?? 0)
        print.add(place.file)
        return print.value
    }
}

extension Issue {
    /// What lists show of it.
    var cardPrint: UInt64 {
        var print = Fingerprint()
        print.add(id)
        print.add(title)
        return print.value
    }

    /// What only its own page and the list of all show.
    var profilePrint: UInt64 {
        var print = Fingerprint()
        print.add(question)
        print.add(description)
        print.add(order ?? .max)
        print.add(body?.sourcePrint ?? 0)
        print.add(place.file)
        return print.value
    }
}

extension PlainPage {
    var print: UInt64 {
        var print = Fingerprint()
        print.add(id)
        print.add(file)
        print.add(title)
        print.add(summary)
        print.add(language)
        print.add(isDraft)
        print.add(aliases)
        print.add(body.sourcePrint)
        return print.value
    }
}

extension Settings {
    /// Of everything: a page shows too much of the settings for less to be of use.
    var print: UInt64 {
        var print = Fingerprint()
        print.add(title)
        print.add(description)
        print.add(language)
        print.add(baseURL)
        print.add(author)
        print.add(logo)
        print.add(menu?.count ?? -1)
        for item in menu ?? [] {
            print.add(item.title)
            print.add(item.path)
        }
        print.add(stances.count)
        for stance in stances {
            print.add(stance.key)
            print.add(stance.label)
            print.add(stance.polarity?.rawValue ?? 9)
            print.add(stance.shape.rawValue)
            print.add(stance.colour)
            print.add(stance.darkColour)
        }
        print.add(mentions.rawValue)
        print.add(verify.rawValue)
        print.add(allowsUnsafeHTML)
        print.add(timeZone)
        print.add(pageLength)
        return print.value
    }
}

extension Fingerprint {
    fileprivate mutating func add(_ picture: Picture?) {
        add(picture?.source)
        add(picture?.alternative)
        add(picture?.credit)
    }
}
