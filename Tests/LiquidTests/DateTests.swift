import Testing

@testable import Liquid

@Suite struct DateTests {
    @Test(arguments: [
        Example("March 14, 2016", "2016-03-14 00:00:00 +0000"), Example("14 mar 2016 5pm", "2016-03-14 17:00:00 +0000"),
        Example("Fri, 16 Jul 2004 01:00:00", "2004-07-16 01:00:00 +0000"),
        Example("2016-03-14T12:00:00+02:00", "2016-03-14 12:00:00 +0200"),
        Example("2016-03-14T12:00:00Z", "2016-03-14 12:00:00 +0000"),
        Example("Sat Mar 14 10:11:12 UTC 2016", "2016-03-14 10:11:12 +0000"),
        Example("2016/3/14", "2016-03-14 00:00:00 +0000"), Example("14/3/2016", "2016-03-14 00:00:00 +0000"),
        Example("14.3.2016", "2016-03-14 00:00:00 +0000"), Example("20160314T101112", "2016-03-14 10:11:12 +0000"),
        Example("Mar 2016", "2016-03-01 00:00:00 +0000"), Example("may 2", "1970-05-02 00:00:00 +0000"),
        Example("1152098955", "2006-07-05 11:29:15 +0000"), Example("17:30", "1970-01-01 17:30:00 +0000"),
        Example("2016-02-30", "2016-03-01 00:00:00 +0000"), Example("0099-01-01", "0099-01-01 00:00:00 +0000"),
    ])
    func `Dates are read as people write them`(example: Example) throws {
        #expect(try plain("{{ '\(example.source)' | date: '%Y-%m-%d %H:%M:%S %z' }}") == example.output)
    }

    @Test(arguments: ["hello", "2016-13-01", "3/14/2016", "2016", "", "monday", "-1", "99:99", "🦊"])
    func `What is no date stays as it is`(text: String) throws {
        #expect(try plain("{{ t | date: '%s%s' }}", ["t": .string(text)]).isEmpty == text.isEmpty)
        if text != "2016" { #expect(try plain("{{ t | date: '%Y' }}", ["t": .string(text)]) == text) }
    }

    @Test func `Instants are formatted in the environment's zone`() throws {
        let zone = LiquidTimeZone.fixed(seconds: 16_200, name: "AFT")
        let environment = Liquid.Environment(timeZone: zone)
        #expect(
            try render("{{ 'now' | date: '%F %R %:z %Z' }}", [:], environment, now: 0) == "1970-01-01 04:30 +04:30 AFT")
        #expect(try render("{{ '2024-03-09' | date: '%s' }}", [:], environment) == "1709926200")
    }

    @Test(arguments: [
        Example("%-d.%-m.%y", "9.3.24"), Example("%^a %^B %#p", "SAT MARCH pm"),
        Example("%_m|%e|%3d|%10Y", " 3| 9|009|0000002024"),
        Example("%Q %E %:d %", "%Q %E %:d %"), Example("%3N %6N %12N %L", "000 000000 000000000000 000"),
        Example("%c|%v|%-l%P", "Sat Mar  9 14:05:06 2024| 9-MAR-2024|2pm"),
        Example("%::z %_z %G-W%V-%u", "+00:00:00  +000 2024-W10-6"),
    ])
    func `Formats take flags and widths`(example: Example) throws {
        #expect(try plain("{{ 1709993106 | date: '\(example.source)' }}") == example.output)
    }
}
