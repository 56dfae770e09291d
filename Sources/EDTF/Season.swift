extension EDTF {
    /// A division of the year written in place of the month, 21 to 41 (ISO 8601-2:2019, 4.8).
    public enum Season: Int, CaseIterable, Hashable, Sendable {
        /// 21 to 24: wherever the author stands. Level 1; the others are level 2.
        case spring = 21
        case summer, autumn, winter
        /// 25 to 28.
        case northernSpring, northernSummer, northernAutumn, northernWinter
        /// 29 to 32.
        case southernSpring, southernSummer, southernAutumn, southernWinter
        /// 33 to 36: three months each.
        case firstQuarter, secondQuarter, thirdQuarter, fourthQuarter
        /// 37 to 39: four months each.
        case firstQuadrimester, secondQuadrimester, thirdQuadrimester
        /// 40 and 41: six months each.
        case firstSemester, secondSemester

        /// The first month (1 to 12) and the number of months.
        ///
        /// The standard leaves the seasons open. Here they are the meteorological ones of the hemisphere, the
        /// northern where none is named; a winter that begins in December ends in the following year.
        public var span: (firstMonth: Int, months: Int) {
            switch self {
            case .spring, .northernSpring, .southernAutumn: (3, 3)
            case .summer, .northernSummer, .southernWinter: (6, 3)
            case .autumn, .northernAutumn, .southernSpring: (9, 3)
            case .winter, .northernWinter, .southernSummer: (12, 3)
            case .firstQuarter, .secondQuarter, .thirdQuarter, .fourthQuarter: (1 + 3 * (rawValue - 33), 3)
            case .firstQuadrimester, .secondQuadrimester, .thirdQuadrimester: (1 + 4 * (rawValue - 37), 4)
            case .firstSemester, .secondSemester: (1 + 6 * (rawValue - 40), 6)
            }
        }
    }
}
