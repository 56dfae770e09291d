extension FilterInput {
    func date() throws(Fault) -> Value { input }
}
