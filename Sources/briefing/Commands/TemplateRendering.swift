import BriefingKit
import Diagnostics
import FileSystem
import JSON
import Liquid
import LiquidJSON

/// `render` of a template.
func renderTemplate(
    _ bytes: [UInt8], _ file: String, _ arguments: Arguments, _ options: BuildOptions
) throws(Arguments.Problem) -> ExitStatus {
    let name = file == "-" ? "standard input" : file
    var environment = Environment()
    if arguments.has("lenient") { environment.mode = .lenient }
    if arguments.has("no-escape") { environment.escapes = false }
    let partials = SitePartials(site: options.site, environment: environment)
    let variables = try variables(arguments)
    var output: [UInt8] = []
    var failure: LiquidErrors?
    do throws(LiquidErrors) {
        let template = try Template(
            source: String(decoding: bytes, as: UTF8.self), name: name, environment: environment)
        try template.render(
            variables: variables, loader: partials, now: options.now.map { $0.number * 86_400 }, into: &output)
    } catch {
        failure = error
    }
    let status = Console.output(output)
    guard let failure else { return status }
    ConsoleOptions(arguments).report(
        failure.errors.map { Diagnostic(liquid: $0, ownTemplates: partials.files) }.sorted(), site: ".")
    return .contentHasErrors
}

/// The data of `--data`: an object as it is, or a file that holds one.
private func variables(_ arguments: Arguments) throws(Arguments.Problem) -> LiquidDictionary {
    guard let data = arguments.value("data") else { return [:] }
    let isInline = data.drop(while: \.isWhitespace).first == "{"
    let value: JSONValue
    do {
        value = try JSONValue(parsing: isInline ? Array(data.utf8) : try Files.read(data))
    } catch let error as JSONError {
        let place = isInline ? "" : "\(data):\(error.line):\(error.column): "
        throw Arguments.Problem(message: "‘--data’: \(place)\(error.message)")
    } catch let error as FileError {
        throw Arguments.Problem(message: "‘--data’: can’t read ‘\(data)’: \(error.reason)")
    } catch {
        throw Arguments.Problem(message: "‘--data’: \(error)")
    }
    guard let dictionary = LiquidDictionary(json: value) else {
        throw Arguments.Problem(message: "‘--data’ must be an object: {\"name\": value}")
    }
    return dictionary
}
