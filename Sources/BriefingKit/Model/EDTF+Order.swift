import EDTF

extension EDTF {
    /// Whether it comes earlier in a list; no qualifier moves it.
    func sorts(before other: EDTF) -> Bool { self < other }

    /// Whether every day that it may mean lies before every day that the other may mean.
    public func isCertainlyBefore(_ other: EDTF) -> Bool { compare(to: other) == .before }

    public func isCertainlyAfter(_ other: EDTF) -> Bool { compare(to: other) == .after }
}
