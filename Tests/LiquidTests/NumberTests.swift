import Testing

@testable import Liquid

@Suite struct NumberTests {
    @Test(arguments: [
        Example("{{ 0.1 | plus: 0.2 }}", "0.3"),
        Example("{{ 1.1 | times: 3 }}", "3.3"),
        Example("{{ 2.675 | round: 2 }}", "2.68"),
        Example("{{ -2.5 | round }}", "-3"),
        Example("{{ 4.6 | floor }},{{ -4.6 | floor }},{{ 4.1 | ceil }},{{ -4.1 | ceil }}", "4,-5,5,-4"),
        Example("{{ 7 | divided_by: 2 }},{{ -7 | divided_by: 2 }},{{ 7 | divided_by: 2.0 }}", "3,-4,3.5"),
        Example("{{ 7 | modulo: 3 }},{{ -7 | modulo: 3 }},{{ 7.5 | modulo: 2 }}", "1,2,1.5"),
        Example("{{ 1 | divided_by: 3.0 }}", "0.3333333333333333"),
        Example("{{ '12abc' | plus: '3.5' }},{{ 'x' | plus: 1 }},{{ nil | plus: 1 }}", "15.5,1,1"),
        Example("{{ 9223372036854775807 | plus: 1 }}", "9223372036854775808"),
        Example("{{ 123456789012 | times: 123456789012 }}", "15241578753153483936144"),
        Example("{{ 15241578753153483936144 | divided_by: 123456789012 }}", "123456789012"),
        Example("{{ -15241578753153483936145 | modulo: 1000 }}", "855"),
        Example("{{ -9223372036854775808 | abs }}", "9223372036854775808"),
        Example("{{ 100000000000000000000.0 }},{{ 0.00001 }},{{ 12.50 }},{{ -0.0 }}", "1.0e+20,1.0e-05,12.5,-0.0"),
        Example("{{ 1234 | round: -2 }},{{ 5 | at_least: 7 }},{{ 5 | at_most: 3.5 }}", "1200,7,3.5"),
        Example("{{ 2.5 | divided_by: 0 }}", "Infinity"),
    ])
    func `Numbers are whole or exact decimals`(example: Example) throws {
        #expect(try plain(example.source) == example.output)
    }

    @Test(arguments: [
        "{{ 1 | divided_by: 0 }}", "{{ 1 | modulo: 0 }}", "{{ 1.5 | modulo: 0 }}", "{{ 2.5 | divided_by: 0 | ceil }}",
    ])
    func `What has no result is an error`(source: String) {
        #expect(errors(source, mode: .lenient).map(\.code) == [.argument])
    }

    @Test func `A decimal is made of a binary number by its shortest digits`() {
        #expect(LiquidDecimal(0.1).description == "0.1")
        #expect(LiquidDecimal(1e300).description == "1.0e+300")
        #expect(LiquidDecimal(-12.75).double == -12.75)
        #expect(LiquidDecimal(significand: 1200, exponent: -2) == LiquidDecimal(12))
    }
}
